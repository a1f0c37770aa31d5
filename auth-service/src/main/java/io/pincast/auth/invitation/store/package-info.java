/** Invitations in MongoDB. */
@NullMarked
package io.pincast.auth.invitation.store;

import org.jspecify.annotations.NullMarked;
