package io.pincast.auth.invitation;

import java.net.URI;

/**
 * An invitation with its link.
 *
 * @param link told this once
 * @param replayed whether an earlier request had made the invitation; the link is a new one, and the earlier one ends
 */
public record IssuedInvitation(Invitation invitation, URI link, boolean replayed) {

    @Override
    public String toString() {
        return "IssuedInvitation[" + invitation.id() + "]";
    }
}
