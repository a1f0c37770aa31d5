package io.pincast.auth.installation;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Subject;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads and changes the settings. */
@Service
public class SettingsService {
    private final SettingsStore settings;
    private final AuditTrail audit;

    SettingsService(SettingsStore settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    public Settings get() {
        return settings.get();
    }

    public Settings requireSecondFactor(Actor actor, boolean required, Optional<Long> expected) {
        var current = settings.get();
        if (expected.isPresent() && expected.get() != current.revision()) {
            throw changed();
        }
        if (current.secondFactorRequired() == required) {
            return current;
        }
        var next = new Settings(required, current.revision() + 1);
        var entry = audit.entry(actor, "installation.changed", Subject.of("installation", "settings"))
                .changed("secondFactorRequired", current.secondFactorRequired(), required);
        if (!settings.replace(next, entry)) {
            throw changed();
        }
        return next;
    }

    private static ProblemException changed() {
        return new ProblemException(
                ProblemKind.PRECONDITION_FAILED,
                "settings-changed",
                "The settings were changed",
                "Somebody changed the settings since you read them. Read them again, then decide whether your change still fits.");
    }
}
