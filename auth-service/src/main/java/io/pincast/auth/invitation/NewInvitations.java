package io.pincast.auth.invitation;

import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.identity.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws invitations up, with their links; they are not there until they are stored. */
@Component
class NewInvitations {
    /** What an invitation's token begins with. */
    static final String PREFIX = "pci_";

    private final PublicLinks links;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    NewInvitations(PublicLinks links, Secrets secrets, Ids ids, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    Draft draw(WorkspaceId workspace, String invitedBy, Role role, @Nullable String email, Duration lifetime) {
        var now = clock.instant();
        var token = secrets.random(PREFIX);
        var invitation =
                new Invitation(ids.nextText(), workspace, role, email, invitedBy, now, now.plus(lifetime), null);
        return new Draft(invitation, Secrets.hash(token), links.invitation(token));
    }

    /** An invitation and its link. */
    record Draft(Invitation invitation, String tokenHash, URI link) {

        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }
}
