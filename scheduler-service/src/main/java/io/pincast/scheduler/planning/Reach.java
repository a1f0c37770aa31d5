package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.FieldProblem;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.PostProblem;
import java.util.ArrayList;
import java.util.List;

/** Whether a caller reaches the accounts that it names. */
public final class Reach {
    /** In the words in which auth-service says it of an account that there is not. */
    private static final String NO_SUCH =
            "There is no such account in this workspace. Choose one of the connected accounts, or connect it.";

    private Reach() {}

    /** Refuses a target whose account is out of reach as if there were none, before anything is asked about it. */
    public static void require(List<Target> targets, Caller caller) {
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < targets.size(); i++) {
            if (!caller.mayUse(targets.get(i).accountId())) {
                problems.add(new FieldProblem("/targets/" + i, NO_SUCH));
            }
        }
        if (!problems.isEmpty()) {
            throw PostProblem.unusableTargets(problems);
        }
    }
}
