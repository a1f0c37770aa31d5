package io.pincast.chaos.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known in the end.
 *
 * @param told by post id
 * @param unreadable posts whose message was sent so that nobody could read it
 * @param ended whether all that goes on was waited for; otherwise what has no end yet is no finding
 * @param admitted Pins of which the product said that they may be one too many
 */
public record World(
        Map<String, Told> told,
        List<SeenPin> pins,
        List<SeenRequest> requests,
        Set<String> unreadable,
        Set<String> admitted,
        boolean ended) {

    public World {
        told = Map.copyOf(told);
        pins = List.copyOf(pins);
        requests = List.copyOf(requests);
        unreadable = Set.copyOf(unreadable);
        admitted = Set.copyOf(admitted);
    }
}
