/** Signing in and out over HTTP. */
@NullMarked
package io.pincast.auth.session.web;

import org.jspecify.annotations.NullMarked;
