package io.pincast.chaos;

import io.pincast.chaos.storm.NamedPoint;
import io.pincast.chaos.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run came to.
 *
 * @param struck how often which fault
 * @param missing faults that were planned and did not strike
 * @param complaints what must not be and is no post's
 * @param mutated whether a mistake was built in
 * @param alarm what it was found by, before the end
 */
public record Result(
        Verdict verdict,
        Map<NamedPoint, Integer> struck,
        Set<NamedPoint> missing,
        List<String> complaints,
        boolean mutated,
        Optional<String> alarm) {

    public Result {
        struck = Map.copyOf(struck);
        missing = Set.copyOf(missing);
        complaints = List.copyOf(complaints);
    }

    /** Whether all is well; or, with a mistake built in, whether it was found. */
    public boolean isAsItShouldBe() {
        return mutated
                ? alarm.isPresent() || !verdict.isGood()
                : verdict.isGood() && missing.isEmpty() && complaints.isEmpty();
    }
}
