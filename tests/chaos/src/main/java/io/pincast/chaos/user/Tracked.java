package io.pincast.chaos.user;

import io.pincast.chaos.plan.PlannedPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post, and what its user was told about it. */
public final class Tracked {
    private final PlannedPost planned;
    private final List<Due> dues = new ArrayList<>();
    private @Nullable String id;
    private int version = 1;
    private int promisedVersion = 1;
    private @Nullable Instant cancelledAt;
    private boolean cancelAsked;

    public Tracked(PlannedPost planned) {
        this.planned = planned;
    }

    /**
     * An instant that a user asked for.
     *
     * @param toldAt when it was said to hold; absent where nothing was heard
     */
    public record Due(
            Instant askedAt, Instant dueAt, @Nullable Instant toldAt) {}

    public PlannedPost planned() {
        return planned;
    }

    /** The post's id, once it is made. */
    public synchronized Optional<String> id() {
        return Optional.ofNullable(id);
    }

    synchronized void made(String postId) {
        id = postId;
    }

    synchronized void asked(Instant dueAt, Instant now) {
        dues.add(new Due(now, dueAt, null));
    }

    /** The last instant that was asked for holds, or does not. */
    synchronized void answered(boolean holds, Instant now) {
        var last = dues.removeLast();
        if (holds) {
            dues.add(new Due(last.askedAt(), last.dueAt(), now));
        }
    }

    /** The next version's number. */
    synchronized int nextVersion() {
        return ++version;
    }

    /** From now on no Pin may show an older one. */
    synchronized void promised(int edited) {
        promisedVersion = Math.max(promisedVersion, edited);
    }

    public synchronized int promisedVersion() {
        return promisedVersion;
    }

    synchronized void cancelled(Instant now) {
        cancelledAt = now;
    }

    /** Since when its user knows that it is cancelled. */
    public synchronized Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    synchronized void cancelAsked() {
        cancelAsked = true;
    }

    /** Whether anybody ever wished it cancelled. */
    public synchronized boolean isCancelAsked() {
        return cancelAsked;
    }

    /** Before which instant it must not have been sent, when it was at {@code at}. */
    public synchronized Instant earliestAt(Instant at) {
        return dues.stream()
                .filter(due -> due.askedAt().isBefore(at) && !isReplaced(due, at))
                .map(Due::dueAt)
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Whether a later one was told to hold before {@code at}. */
    private boolean isReplaced(Due due, Instant at) {
        return dues.stream()
                .anyMatch(other -> other.askedAt().isAfter(due.askedAt())
                        && other.toldAt() != null
                        && other.toldAt().isBefore(at));
    }
}
