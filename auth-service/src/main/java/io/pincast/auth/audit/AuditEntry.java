package io.pincast.auth.audit;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the audit log. It is written with the change that it tells of and never changed. No secret belongs into it: say that
 * one was replaced, not what it is.
 *
 * @param id unique; the same however often the entry is moved
 * @param workspace in which it happened; absent for what concerns the installation or a person alone
 * @param action such as {@code member.role-changed}: subject, what happened
 * @param before what was, field by field, as far as it changed
 * @param after what is
 */
public record AuditEntry(
        String id,
        Instant at,
        Optional<WorkspaceId> workspace,
        Actor actor,
        String action,
        Subject subject,
        Map<String, String> before,
        Map<String, String> after) {

    public AuditEntry {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    public AuditEntry in(WorkspaceId where) {
        return new AuditEntry(id, at, Optional.of(where), actor, action, subject, before, after);
    }

    /** A field that was there before and is otherwise now. */
    public AuditEntry changed(String field, Object was, Object is) {
        return new AuditEntry(
                id, at, workspace, actor, action, subject, with(before, field, was), with(after, field, is));
    }

    /** A field of something new. */
    public AuditEntry with(String field, Object is) {
        return new AuditEntry(id, at, workspace, actor, action, subject, before, with(after, field, is));
    }

    /** A field of something that is gone. */
    public AuditEntry without(String field, Object was) {
        return new AuditEntry(id, at, workspace, actor, action, subject, with(before, field, was), after);
    }

    private static Map<String, String> with(Map<String, String> fields, String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, String.valueOf(value));
        return more;
    }
}
