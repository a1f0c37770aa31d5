package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.FieldProblem;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.DraftChecks;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.media.MediaService;
import io.pincast.scheduler.post.Post.PostTarget;
import io.pincast.scheduler.post.PostProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks content and targets before they become a plan: what Pinterest would refuse is told now, not at the due instant. */
@Component
class Drafting {
    /** A carousel shows two to five images (spec: {@code PinMediaSourceImagesBase64.items}). */
    private static final int MOST_MEDIA = 5;

    private static final int MOST_TARGETS = 50;
    private final MediaService media;
    private final TargetChecks checks;

    Drafting(MediaService media, TargetChecks checks) {
        this.media = media;
        this.checks = checks;
    }

    PinDraft draft(PostContent content, WorkspaceId workspace) {
        var problems = new ArrayList<FieldProblem>();
        var draft = new PinDraft(
                content.title(),
                content.description(),
                content.link(),
                content.altText(),
                media(content.mediaIds(), workspace, problems));
        problems.addAll(0, DraftChecks.problemsOf(draft));
        if (!problems.isEmpty()) {
            throw PostProblem.invalid(problems);
        }
        return draft;
    }

    private List<DraftMedia> media(List<String> ids, WorkspaceId workspace, List<FieldProblem> problems) {
        if (ids.isEmpty() || ids.size() > MOST_MEDIA) {
            problems.add(new FieldProblem(
                    "/mediaIds",
                    "A post shows one image, or two to " + MOST_MEDIA + " as a carousel; these are " + ids.size()
                            + ". Upload images by POST /api/v1/media and name their ids."));
        }
        var found = new ArrayList<DraftMedia>();
        for (var i = 0; i < Math.min(ids.size(), MOST_MEDIA); i++) {
            try {
                var one = media.get(ids.get(i), workspace);
                found.add(new DraftMedia(one.id(), one.contentType(), one.sizeBytes(), one.sha256()));
            } catch (ProblemException e) {
                problems.add(new FieldProblem(
                        "/mediaIds/" + i,
                        "There is no image with this id in this workspace. Upload it by POST /api/v1/media."));
            }
        }
        return found;
    }

    /** As {@link #targets}, and at least one. */
    List<PostTarget> targetsToSchedule(List<Target> targets, WorkspaceId workspace) {
        if (targets.isEmpty()) {
            throw ProblemException.invalid(
                    "/targets",
                    "A post needs at least one of the targets, a board to go to, before it can be scheduled.");
        }
        return targets(targets, workspace);
    }

    List<PostTarget> targets(List<Target> targets, WorkspaceId workspace) {
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
        var checked = checks.check(workspace, targets);
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
