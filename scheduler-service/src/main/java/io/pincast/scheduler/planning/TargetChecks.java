package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post.PostTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether boards and sections are there and their accounts can be published to. Known by auth-service alone. */
@FunctionalInterface
public interface TargetChecks {

    /** One answer for each target, in their order. Throws a problem that says "try again" where nobody answers. */
    List<Checked> check(WorkspaceId workspace, List<Target> targets);

    /**
     * A target with its names.
     *
     * @param problem why it cannot be used; none where it can, or where Pinterest could not be asked
     */
    record Checked(PostTarget target, @Nullable Unusable problem) {}

    /** Why, and what to do. */
    record Unusable(String code, String detail, @Nullable String action) {}
}
