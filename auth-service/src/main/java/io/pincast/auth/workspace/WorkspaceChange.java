package io.pincast.auth.workspace;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import java.util.Optional;

/** What is to be otherwise; what is absent stays. */
public record WorkspaceChange(
        Optional<String> name, Optional<String> timeZone, Optional<Boolean> secondFactorRequired) {

    Workspace of(Workspace current) {
        var next = new Workspace(
                current.id(),
                name.map(String::strip).orElse(current.name()),
                timeZone.map(TimeZones::known).orElse(current.timeZone()),
                secondFactorRequired.orElse(current.secondFactorRequired()),
                current.createdBy(),
                current.createdAt(),
                current.revision());
        return next.equals(current) ? current : risen(next);
    }

    private static Workspace risen(Workspace next) {
        return new Workspace(
                next.id(),
                next.name(),
                next.timeZone(),
                next.secondFactorRequired(),
                next.createdBy(),
                next.createdAt(),
                next.revision() + 1);
    }

    AuditEntry entry(AuditTrail audit, Actor actor, Workspace current, Workspace next) {
        var entry = audit.entry(actor, "workspace.changed", next.subject()).in(next.id());
        if (!next.name().equals(current.name())) {
            entry = entry.changed("name", current.name(), next.name());
        }
        if (!next.timeZone().equals(current.timeZone())) {
            entry = entry.changed("timeZone", current.timeZone(), next.timeZone());
        }
        if (next.secondFactorRequired() != current.secondFactorRequired()) {
            entry = entry.changed("secondFactorRequired", current.secondFactorRequired(), next.secondFactorRequired());
        }
        return entry;
    }
}
