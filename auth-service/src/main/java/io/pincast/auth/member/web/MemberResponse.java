package io.pincast.auth.member.web;

import io.pincast.auth.member.Member;
import io.pincast.auth.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Member")
record MemberResponse(
        String personId,
        String email,
        String name,
        Role role,
        Instant since,

        @Schema(description = "What gave the role where that was no person, such as oidc:company") @Nullable
        String source,

        @Schema(description = "Whether the person cannot sign in")
        boolean disabled) {

    static MemberResponse of(Member member) {
        var person = member.person();
        var membership = member.membership();
        return new MemberResponse(
                person.id(),
                person.email(),
                person.name(),
                membership.role(),
                membership.since(),
                membership.source(),
                person.disabled());
    }
}
