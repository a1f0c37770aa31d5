package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where access to an account comes from. */
public interface AccessTokens {

    /**
     * Access that should work.
     *
     * @param rejectedTokenHash SHA-256 in hex of a token that Pinterest refused, so that it is renewed
     */
    Access access(Subject subject, @Nullable String rejectedTokenHash);

    /**
     * What follows from a refusal of Pinterest's. A refused token is reported at once: it is renewed for the next round, or the
     * account is told to be dead, with the answer of Pinterest's that tells so.
     */
    default Setback heard(Setback refusal, Subject subject, Grant grant) {
        if (!(refusal.reaction() instanceof Reaction.RenewToken)) {
            return refusal;
        }
        var hash = Preparation.sha256(grant.accessToken().getBytes(StandardCharsets.UTF_8));
        return switch (access(subject, hash)) {
            case Access.Granted _ -> refusal;
            case Access.Refused(var instead) ->
                new Setback(instead.reason().answeredBy(refusal.reason()), instead.reaction());
        };
    }

    /** Access, or why there is none. */
    sealed interface Access {
        record Granted(Grant grant) implements Access {}

        record Refused(Setback setback) implements Access {}
    }
}
