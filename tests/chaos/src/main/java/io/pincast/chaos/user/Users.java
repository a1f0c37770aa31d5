package io.pincast.chaos.user;

import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.plan.Wish;
import io.pincast.chaos.user.Api.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Plans each post, and then wishes what its plan says. Whoever hears nothing asks again. */
public final class Users {
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(400);
    private static final Duration AT_LEAST_AHEAD = Duration.ofSeconds(2);
    private static final int AT_ONCE = 4;
    private final Api api;
    private final Office office;
    private final Clock clock;
    private final Instant beginning;
    private final List<Tracked> posts;
    private final Map<String, Tracked> byId = new ConcurrentHashMap<>();
    private final Queue<Tracked> reserve = new ConcurrentLinkedQueue<>();
    private final Semaphore planning = new Semaphore(AT_ONCE);
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean ended;

    public Users(Office office, List<PlannedPost> planned, Clock clock) {
        this.api = office.api();
        this.office = office;
        this.clock = clock;
        this.beginning = clock.instant();
        this.posts = planned.stream().map(Tracked::new).toList();
    }

    public List<Tracked> posts() {
        return posts;
    }

    public Optional<Tracked> find(String postId) {
        return Optional.ofNullable(byId.get(postId));
    }

    /** Lets all of them begin but the reserve; in the order in which their posts are due. */
    public void begin() {
        busy.set(posts.size());
        posts.stream().filter(post -> post.planned().reserve()).forEach(reserve::add);
        Thread.ofVirtual()
                .name("users")
                .start(() ->
                        posts.stream().filter(post -> !post.planned().reserve()).forEach(this::begin));
    }

    private void begin(Tracked post) {
        planning.acquireUninterruptibly();
        Thread.ofVirtual()
                .name("user")
                .uncaughtExceptionHandler((thread, failure) -> complaints.add(failure.toString()))
                .start(() -> follow(post));
    }

    /** Lets one of the reserve begin. Returns whether there was one. */
    public boolean release() {
        var next = reserve.poll();
        if (next != null) {
            begin(next);
        }
        return next != null;
    }

    /** Whether each has done all that it planned. */
    public boolean areDone() {
        return busy.get() == 0;
    }

    /** Nobody asks again any more. */
    public void end() {
        ended = true;
    }

    /** What users met that ought not to be. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void follow(Tracked post) {
        try {
            plan(post);
            post.planned().wishes().forEach(wish -> {
                awaitInstant(beginning.plus(wish.at()));
                wish(post, wish);
            });
        } finally {
            busy.decrementAndGet();
        }
    }

    private void plan(Tracked post) {
        try {
            make(post);
        } finally {
            planning.release();
        }
    }

    private void make(Tracked post) {
        var wanted = beginning.plus(post.planned().dueAfter());
        var soonest = clock.instant().plus(AT_LEAST_AHEAD);
        var dueAt = wanted.isBefore(soonest) || post.planned().reserve() ? soonest : wanted;
        var body = office.body(post.planned(), dueAt);
        post.asked(dueAt, clock.instant());
        var made = untilDefinite(
                () -> api.send("POST", "/posts", body, "chaos-" + post.planned().number()));
        if (!made.isGood()) {
            throw new IllegalStateException("a post was not taken: " + made);
        }
        var id = made.body().get("id").asString();
        post.made(id);
        post.answered(true, clock.instant());
        byId.put(id, post);
    }

    private void wish(Tracked post, Wish wish) {
        if (post.cancelledAt().isPresent()) {
            return;
        }
        switch (wish) {
            case Wish.Edit _ -> edit(post);
            case Wish.Move move -> move(post, beginning.plus(move.dueAfter()));
            case Wish.Cancel _ -> cancel(post);
        }
    }

    private void edit(Tracked post) {
        var version = post.nextVersion();
        var body = Map.of("title", post.planned().title(version));
        var answer = untilDefinite(() -> api.send("PATCH", path(post), body));
        if (answer.isGood() && !publication(answer).path("olderContent").asBoolean(false)) {
            post.promised(version);
        }
    }

    private void move(Tracked post, Instant wanted) {
        var soonest = clock.instant().plusMillis(300);
        var dueAt = wanted.isBefore(soonest) ? soonest : wanted;
        post.asked(dueAt, clock.instant());
        var body = Map.of("dueAt", dueAt.toString());
        var answer = untilDefinite(() -> api.send("PUT", path(post) + "/schedule", body));
        if (answer.isDefinite()) {
            post.answered(answer.isGood(), clock.instant());
        }
    }

    /** Asks to cancel; returns the status of the answer. */
    public int cancel(Tracked post) {
        post.cancelAsked();
        var answer = untilDefinite(() -> api.send("DELETE", path(post) + "/schedule", null));
        if (answer.isGood()
                && "cancelled".equals(publication(answer).path("status").asString(""))) {
            post.cancelled(clock.instant());
        }
        return answer.status();
    }

    private static JsonNode publication(Answer answer) {
        return answer.body().path("publications").path(0);
    }

    private static String path(Tracked post) {
        return "/posts/" + post.id().orElseThrow();
    }

    private Answer untilDefinite(Supplier<Answer> request) {
        var answer = request.get();
        while (!answer.isDefinite() && !ended) {
            Patience.pause(BEFORE_ASKING_AGAIN);
            answer = request.get();
        }
        return answer;
    }

    private void awaitInstant(Instant at) {
        var left = Duration.between(clock.instant(), at);
        if (left.isPositive()) {
            Patience.pause(left);
        }
    }
}
