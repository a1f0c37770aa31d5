package io.pincast.auth.invitation.web;

import io.pincast.auth.invitation.IssuedInvitation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

@Schema(name = "CreatedInvitation")
record CreatedInvitationResponse(
        @Schema(
                description =
                        "Hand it over. It works once and is told once; a repeated request gets another, and the first ends.")
        URI link,

        InvitationResponse invitation) {

    static CreatedInvitationResponse of(IssuedInvitation issued) {
        return new CreatedInvitationResponse(issued.link(), InvitationResponse.of(issued.invitation()));
    }

    @Override
    public String toString() {
        return "CreatedInvitationResponse[hidden]";
    }
}
