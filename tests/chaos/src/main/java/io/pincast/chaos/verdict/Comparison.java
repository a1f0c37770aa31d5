package io.pincast.chaos.verdict;

import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Tracked;
import io.pincast.chaos.verdict.Finding.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what must not be. Pure: it reads what is known, and nothing else. */
public final class Comparison {
    private static final Duration EARLY = Duration.ofSeconds(1);
    private final World world;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private Comparison(World world) {
        this.world = world;
    }

    public static Verdict of(List<Tracked> posts, World world) {
        var comparison = new Comparison(world);
        var groups = new LinkedHashMap<String, List<Tracked>>();
        posts.forEach(post -> groups.computeIfAbsent(post.planned().key(), key -> new ArrayList<>())
                .add(post));
        groups.values().forEach(comparison::compare);
        return new Verdict(
                posts.size(),
                comparison.count("published"),
                comparison.count("cancelled"),
                comparison.count("failed"),
                comparison.count("needs-attention"),
                comparison.findings);
    }

    private int count(String status) {
        return counts.getOrDefault(status, 0);
    }

    /** Posts of equal content: which of their Pins is whose, only they can tell. */
    private void compare(List<Tracked> group) {
        var planned = group.getFirst().planned();
        var account = Office.user(planned.account());
        var pins = new ArrayList<>(world.pins().stream()
                .filter(pin -> pin.account().equals(account) && planned.versionIn(pin.title()) > 0)
                .toList());
        group.forEach(post -> claim(post, pins));
        pins.removeIf(pin -> world.admitted().contains(pin.id()));
        // Nobody has said yet whose they are.
        var open = group.stream()
                .filter(post -> told(post).is("needs-attention")
                        || (!world.ended() && !told(post).isFinal()))
                .count();
        pins.stream().skip(open).forEach(pin -> unclaimed(pin, group));
        early(group, account);
    }

    /** Holds what is said of a post against the Pins that are there, and takes the post's own away. */
    private void claim(Tracked post, List<SeenPin> pins) {
        var told = told(post);
        if (!told.isFinal()) {
            if (world.ended()) {
                found(Wrong.STUCK, post, "is " + told.status() + " in the end");
            }
            return;
        }
        var sound = switch (told.status()) {
            case "published" -> published(post, told, pins);
            case "cancelled" -> cancelled(post);
            case "failed" -> failed(post, told);
            default -> true;
        };
        if (sound) {
            counts.merge(told.status(), 1, Integer::sum);
        }
    }

    private boolean published(Tracked post, Told told, List<SeenPin> pins) {
        var own = pins.stream().filter(pin -> pin.id().equals(told.pinId())).findFirst();
        if (own.isEmpty()) {
            found(Wrong.LOST, post, "is told to be Pin " + told.pinId() + ", which is not there or is another's");
            return false;
        }
        pins.remove(own.get());
        var version = post.planned().versionIn(own.get().title());
        if (version < post.promisedVersion()) {
            found(
                    Wrong.AFTER_CANCEL,
                    post,
                    "shows version " + version + ", though the edit to version " + post.promisedVersion()
                            + " was taken");
        }
        post.cancelledAt().ifPresent(at -> found(Wrong.AFTER_CANCEL, post, "is published, and was cancelled at " + at));
        return true;
    }

    private boolean cancelled(Tracked post) {
        if (!post.isCancelAsked()) {
            found(Wrong.LOST, post, "is cancelled, and nobody asked for it");
            return false;
        }
        return true;
    }

    private boolean failed(Tracked post, Told told) {
        if (post.cancelledAt().isPresent()) {
            found(Wrong.LOST, post, "was told to be cancelled, and then to have failed: " + told.problem());
            return false;
        }
        if (!isExplained(post, told)) {
            found(Wrong.LOST, post, "failed for no reason that it was given: " + told.problem());
            return false;
        }
        return true;
    }

    /** Whether something was done to it that may fail a post: to its account, to its message, or to the request that it names. */
    private boolean isExplained(Tracked post, Told told) {
        return switch (post.planned().role()) {
            case BLOCKED, REVOKED, ERASED -> true;
            case USUAL, BUSY ->
                post.id().filter(world.unreadable()::contains).isPresent()
                        || world.requests().stream()
                                .anyMatch(
                                        request -> request.requestId().equals(told.requestId()) && request.isRefused());
        };
    }

    private List<SeenRequest> requests(String account, String key) {
        return world.requests().stream()
                .filter(request ->
                        request.account().equals(account) && request.title().startsWith(key + " v"))
                .toList();
    }

    private void unclaimed(SeenPin pin, List<Tracked> group) {
        var cancelled =
                group.stream().filter(post -> told(post).is("cancelled")).findFirst();
        if (cancelled.isPresent()) {
            found(Wrong.AFTER_CANCEL, cancelled.get(), "is told to be cancelled, and Pin " + pin.id() + " is there");
        } else {
            found(
                    Wrong.DUPLICATE,
                    group.getFirst(),
                    "has Pin " + pin.id() + " of " + pin.createdAt() + ", which nobody accounts for; it is told to be "
                            + group.stream().map(post -> told(post).status()).toList());
        }
    }

    private void early(List<Tracked> group, String account) {
        for (var request : requests(account, group.getFirst().planned().key())) {
            group.stream()
                    .map(post -> post.earliestAt(request.at()))
                    .min(Instant::compareTo)
                    .filter(dueAt -> dueAt.isAfter(request.at().plus(EARLY)))
                    .ifPresent(dueAt -> found(
                            Wrong.EARLY,
                            group.getFirst(),
                            "was sent at " + request.at() + ", and was due at " + dueAt));
        }
    }

    private Told told(Tracked post) {
        return post.id().map(world.told()::get).orElse(Told.NOTHING);
    }

    private void found(Wrong wrong, Tracked post, String words) {
        findings.add(new Finding(wrong, post, words));
    }
}
