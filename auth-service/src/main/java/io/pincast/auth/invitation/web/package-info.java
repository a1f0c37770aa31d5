/** Invitations over HTTP. */
@NullMarked
package io.pincast.auth.invitation.web;

import org.jspecify.annotations.NullMarked;
