package io.pincast.chaos.verdict;

import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Tracked;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells while things are still going on whether something is there that no end can put right. */
public final class Alarm {

    private Alarm() {}

    /** In words, what it is; empty where nothing is known to be wrong. */
    public static Optional<String> of(List<Tracked> posts, Map<String, Told> told, List<SeenPin> pins) {
        var groups = posts.stream()
                .collect(Collectors.groupingBy(post -> post.planned().key()));
        return groups.values().stream()
                .flatMap(group -> wrong(group, own(group, pins)).stream())
                .findFirst()
                .or(() -> claimedTwice(told.values()));
    }

    private static List<SeenPin> own(List<Tracked> group, List<SeenPin> pins) {
        PlannedPost planned = group.getFirst().planned();
        return pins.stream()
                .filter(pin ->
                        pin.account().equals(Office.user(planned.account())) && planned.versionIn(pin.title()) > 0)
                .toList();
    }

    private static Optional<String> wrong(List<Tracked> group, List<SeenPin> pins) {
        var wanted = group.stream().filter(post -> post.cancelledAt().isEmpty()).count();
        var first = group.getFirst();
        var name = first.planned().key();
        if (pins.size() > wanted) {
            return Optional.of(name + " has " + pins.size() + " Pins where " + wanted + " are wanted: " + pins);
        }
        return pins.stream()
                .filter(pin -> first.planned().versionIn(pin.title()) < first.promisedVersion())
                .findFirst()
                .map(pin -> name + " shows older words than those that were taken: " + pin);
    }

    private static Optional<String> claimedTwice(Collection<Told> told) {
        var seen = new HashSet<String>();
        return told.stream()
                .map(Told::pinId)
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .findFirst()
                .map(id -> "two publications are told to be Pin " + id);
    }
}
