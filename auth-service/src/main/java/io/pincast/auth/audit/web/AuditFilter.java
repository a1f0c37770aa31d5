package io.pincast.auth.audit.web;

import io.pincast.auth.audit.AuditQuery;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters by which the log is narrowed. */
record AuditFilter(
        @Parameter(description = "Whole, such as member.role-changed, or its first word, such as member") @Nullable
        String action,

        @Parameter(description = "Id of who did it: a person's, an API token's, a service's") @Nullable
        String actorId,

        @Parameter(description = "Id of what it was done to") @Nullable
        String subjectId,

        @Parameter(description = "Not before") @Nullable Instant from,
        @Parameter(description = "Before") @Nullable Instant to) {

    /** The caller's workspace; who is confined to some accounts reads of those alone. */
    AuditQuery of(Caller caller) {
        return in(Optional.of(caller.workspaceId()), caller.onlyAccounts());
    }

    /** One workspace or all, for who administers the installation. */
    AuditQuery in(Optional<WorkspaceId> workspace) {
        return in(workspace, Optional.empty());
    }

    private AuditQuery in(Optional<WorkspaceId> workspace, Optional<Set<String>> accounts) {
        return new AuditQuery(
                workspace,
                Optional.ofNullable(action),
                Optional.ofNullable(actorId),
                Optional.ofNullable(subjectId),
                accounts,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }
}
