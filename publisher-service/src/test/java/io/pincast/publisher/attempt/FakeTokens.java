package io.pincast.publisher.attempt;

import io.pincast.publisher.publication.Setback;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a token, unless told otherwise. */
final class FakeTokens implements AccessTokens {
    final List<String> rejected = new ArrayList<>();

    @Nullable
    Setback refusal;

    @Nullable
    Setback afterRejection;

    @Override
    public Access access(io.pincast.publisher.ledger.Subject subject, @Nullable String rejectedTokenHash) {
        if (rejectedTokenHash != null) {
            rejected.add(rejectedTokenHash);
            if (afterRejection != null) {
                return new Access.Refused(afterRejection);
            }
        }
        return refusal == null
                ? new Access.Granted(new Grant("pina_1", "SIMULATOR", false, "app", subject.accountId(), Grant.NEEDED))
                : new Access.Refused(refusal);
    }
}
