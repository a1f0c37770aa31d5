package io.pincast.chaos.verdict;

import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Tracked;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells while things are still going on whether something is there that no end can put right. */
public final class Alarm {

    private Alarm() {}

    public static boolean rings(List<Tracked> posts, Map<String, Told> told, List<SeenPin> pins) {
        var groups = posts.stream()
                .collect(Collectors.groupingBy(post -> post.planned().key()));
        return groups.values().stream().anyMatch(group -> isWrong(group, own(group, pins)))
                || isClaimedTwice(told.values());
    }

    private static List<SeenPin> own(List<Tracked> group, List<SeenPin> pins) {
        PlannedPost planned = group.getFirst().planned();
        return pins.stream()
                .filter(pin ->
                        pin.account().equals(Office.user(planned.account())) && planned.versionIn(pin.title()) > 0)
                .toList();
    }

    private static boolean isWrong(List<Tracked> group, List<SeenPin> pins) {
        var wanted = group.stream().filter(post -> post.cancelledAt().isEmpty()).count();
        var first = group.getFirst();
        return pins.size() > wanted
                || pins.stream().anyMatch(pin -> first.planned().versionIn(pin.title()) < first.promisedVersion());
    }

    private static boolean isClaimedTwice(Collection<Told> told) {
        var seen = new HashSet<String>();
        return told.stream().map(Told::pinId).filter(id -> !id.isEmpty()).anyMatch(id -> !seen.add(id));
    }
}
