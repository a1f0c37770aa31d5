/** A new password for who has forgotten the old one. */
@NullMarked
package io.pincast.auth.passwordreset;

import org.jspecify.annotations.NullMarked;
