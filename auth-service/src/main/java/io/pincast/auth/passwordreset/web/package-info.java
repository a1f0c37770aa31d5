/** Password resets over HTTP. */
@NullMarked
package io.pincast.auth.passwordreset.web;

import org.jspecify.annotations.NullMarked;
