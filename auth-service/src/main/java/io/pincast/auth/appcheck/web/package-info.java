/** Checking apps over HTTP. */
@NullMarked
package io.pincast.auth.appcheck.web;

import org.jspecify.annotations.NullMarked;
