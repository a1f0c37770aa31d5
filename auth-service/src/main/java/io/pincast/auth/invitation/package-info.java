/** Inviting people into a team by a link. */
@NullMarked
package io.pincast.auth.invitation;

import org.jspecify.annotations.NullMarked;
