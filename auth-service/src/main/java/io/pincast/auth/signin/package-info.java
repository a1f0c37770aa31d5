/** Signing in, step by step. */
@NullMarked
package io.pincast.auth.signin;

import org.jspecify.annotations.NullMarked;
