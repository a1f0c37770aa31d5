package io.pincast.meeting;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** All refusals of the {@link ErrorTable}, as calls that fail. */
public final class Refusals {
    private Refusals() {}

    /** Each sets the simulator, and gives the call that is then refused. */
    public static List<Function<Meeting, ThrowingCallable>> all() {
        return ErrorTable.rows().stream().map(ErrorTable.Refusal::setting).toList();
    }
}
