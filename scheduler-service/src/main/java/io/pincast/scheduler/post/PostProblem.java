package io.pincast.scheduler.post;

import io.pincast.defaults.problem.FieldProblem;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;

/** Why a plan is not taken, in words for whoever made it. */
public class PostProblem extends ProblemException {

    private PostProblem(ProblemKind kind, String type, String title, String detail, List<FieldProblem> errors) {
        super(kind, type, title, detail, errors);
    }

    private static PostProblem conflict(String type, String title, String detail) {
        return new PostProblem(ProblemKind.CONFLICT, type, title, detail, List.of());
    }

    public static PostProblem beingPublished() {
        return conflict(
                "being-published",
                "It is being published",
                "This post is being published right now, so it can no longer be changed. Look again in a moment to see what became of it; until then you can only cancel it.");
    }

    public static PostProblem ended(PostStatus status) {
        return conflict(
                "post-ended",
                "Too late for that",
                switch (status) {
                    case PUBLISHED, PARTIALLY_PUBLISHED ->
                        "This post is already published, so its plan can no longer be changed. Make a new post for another Pin.";
                    case FAILED ->
                        "Publishing this post failed, so its time can no longer be changed. Correct its content if need be, and ask for another try by POST /api/v1/posts/{postId}/publication-retries.";
                    default ->
                        "Whether this post was published is not clear. Decide by POST /api/v1/posts/{postId}/publication-resolutions first.";
                });
    }

    public static PostProblem begun() {
        return conflict(
                "publishing-begun",
                "Publishing has begun",
                "Publishing this post has begun, so it keeps its boards. Make a new post for other ones.");
    }

    public static PostProblem cancelled() {
        return conflict(
                "post-cancelled",
                "The post was cancelled",
                "This post was cancelled, and that is final. Make a new post.");
    }

    public static PostProblem notScheduled() {
        return conflict(
                "not-scheduled", "Nothing to cancel", "This post has no time yet, so there is nothing to cancel.");
    }

    public static PostProblem changed() {
        return conflict(
                "post-changed",
                "The post was changed",
                "Somebody else changed this post at the same moment. Look at it again, then repeat your change if it still fits.");
    }

    public static PostProblem changedSince() {
        return new PostProblem(
                ProblemKind.PRECONDITION_FAILED,
                "post-changed",
                "The post was changed",
                "Somebody changed this post since you read it. Look at it again, then repeat your change if it still fits.",
                List.of());
    }

    public static PostProblem nothingToRetry() {
        return conflict(
                "nothing-to-retry",
                "Nothing failed",
                "No publication of this post has failed, so there is nothing to try again.");
    }

    public static PostProblem nothingToDecide() {
        return conflict(
                "nothing-to-decide",
                "Nothing to decide",
                "This publication does not wait for a decision. Look at the post again to see how it stands.");
    }

    public static PostProblem invalid(List<FieldProblem> errors) {
        return new PostProblem(
                ProblemKind.INVALID,
                "invalid-request",
                "The request has errors",
                errors.getFirst().detail(),
                errors);
    }

    public static PostProblem coverMissing() {
        var detail =
                "A video needs a cover before it can be scheduled. Choose an uploaded image (cover.mediaId), or a frame of the video (cover.keyFrameSeconds).";
        return new PostProblem(
                ProblemKind.INVALID,
                "cover-missing",
                "The video has no cover",
                detail,
                List.of(new FieldProblem("/cover", detail)));
    }

    public static PostProblem unusableTargets(List<FieldProblem> errors) {
        return new PostProblem(
                ProblemKind.INVALID,
                "target-unusable",
                "It cannot be published there",
                "One of the targets cannot be used. " + errors.getFirst().detail(),
                errors);
    }
}
