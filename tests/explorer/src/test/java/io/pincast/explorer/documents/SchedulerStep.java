package io.pincast.explorer.documents;

import io.pincast.scheduler.publication.Decision.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the scheduler made of a document.
 *
 * @param document as it is then; the same where nothing was decided
 * @param broken what the rule threw
 */
public record SchedulerStep(
        int document,
        boolean written,
        List<Effect> effects,
        @Nullable String broken) {

    static SchedulerStep nothing(int document) {
        return new SchedulerStep(document, false, List.of(), null);
    }
}
