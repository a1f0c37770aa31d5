/** A second factor beside the password: one-time codes by time (RFC 6238), and recovery codes. */
@NullMarked
package io.pincast.auth.secondfactor;

import org.jspecify.annotations.NullMarked;
