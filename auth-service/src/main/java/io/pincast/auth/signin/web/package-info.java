/** Signing in over HTTP. */
@NullMarked
package io.pincast.auth.signin.web;

import org.jspecify.annotations.NullMarked;
