package io.pincast.auth.audit.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditEntry")
record AuditEntryResponse(
        String id,
        Instant at,
        @Nullable String workspaceId,

        @Schema(description = "Subject and what happened, such as member.role-changed")
        String action,

        ActorResponse actor,
        SubjectResponse subject,

        @Schema(description = "Fields as they were, as far as they changed; never a secret")
        Map<String, String> before,

        @Schema(description = "The same fields as they are since")
        Map<String, String> after,

        @Schema(description = "The request in which it happened, as logs name it") @Nullable
        String requestId) {

    static AuditEntryResponse of(AuditEntry entry, Map<String, String> emails) {
        var actor = entry.actor();
        return new AuditEntryResponse(
                entry.id(),
                entry.at(),
                entry.workspace().map(WorkspaceId::value).orElse(null),
                entry.action(),
                new ActorResponse(
                        actor.kind(),
                        actor.id(),
                        emails.get(actor.id()),
                        actor.origin().address(),
                        actor.origin().userAgent()),
                SubjectResponse.of(entry.subject()),
                entry.before(),
                entry.after(),
                actor.origin().requestId());
    }

    @Schema(name = "AuditActor")
    record ActorResponse(
            Actor.Kind kind,
            String id,

            @Schema(description = "A person's, as it is now") @Nullable
            String email,

            @Nullable String address,
            @Nullable String userAgent) {}

    @Schema(name = "AuditSubject")
    record SubjectResponse(
            String kind,
            String id,

            @Schema(description = "By which people knew it then") @Nullable
            String label) {

        static SubjectResponse of(Subject subject) {
            return new SubjectResponse(subject.kind(), subject.id(), subject.label());
        }
    }
}
