package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.FieldProblem;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.DraftChecks;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.post.Post.PostTarget;
import io.pincast.scheduler.post.PostProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks content and targets before they become a plan: what Pinterest would refuse is told now, not at the due instant. */
@Component
class Drafting {
    private static final int MOST_TARGETS = 50;
    private final DraftFiles files;
    private final TargetChecks checks;

    Drafting(DraftFiles files, TargetChecks checks) {
        this.files = files;
        this.checks = checks;
    }

    PinDraft draft(PostContent content, WorkspaceId workspace) {
        var problems = new ArrayList<FieldProblem>();
        var media = files.files(content.media(), workspace, problems);
        var draft = new PinDraft(
                content.title(),
                content.description(),
                content.link(),
                content.altText(),
                media,
                files.cover(content.media(), media, workspace, problems));
        problems.addAll(0, DraftChecks.problemsOf(draft));
        if (!problems.isEmpty()) {
            throw PostProblem.invalid(problems);
        }
        return draft;
    }

    /** What a plan needs and a draft may still be without. */
    static void requireComplete(PinDraft draft) {
        if (draft.isVideo() && draft.cover() == null) {
            throw PostProblem.coverMissing();
        }
    }

    /** As {@link #targets}, and at least one. */
    List<PostTarget> targetsToSchedule(List<Target> targets, Caller caller) {
        if (targets.isEmpty()) {
            throw ProblemException.invalid(
                    "/targets",
                    "A post needs at least one of the targets, a board to go to, before it can be scheduled.");
        }
        return targets(targets, caller);
    }

    List<PostTarget> targets(List<Target> targets, Caller caller) {
        if (targets.size() > MOST_TARGETS) {
            throw ProblemException.invalid("/targets", "A post goes to at most " + MOST_TARGETS + " targets.");
        }
        if (new HashSet<>(targets).size() < targets.size()) {
            throw ProblemException.invalid(
                    "/targets", "A target is named twice among these targets. Name each board, or section, once.");
        }
        if (targets.isEmpty()) {
            return List.of();
        }
        Reach.require(targets, caller);
        var checked = checks.check(caller.workspaceId(), targets);
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < checked.size(); i++) {
            var problem = checked.get(i).problem();
            if (problem != null) {
                problems.add(new FieldProblem(
                        "/targets/" + i,
                        problem.action() == null ? problem.detail() : problem.detail() + " " + problem.action()));
            }
        }
        if (!problems.isEmpty()) {
            throw PostProblem.unusableTargets(problems);
        }
        return checked.stream().map(TargetChecks.Checked::target).toList();
    }
}
