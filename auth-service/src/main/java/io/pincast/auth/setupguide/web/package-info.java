/** The guide over HTTP. */
@NullMarked
package io.pincast.auth.setupguide.web;

import org.jspecify.annotations.NullMarked;
