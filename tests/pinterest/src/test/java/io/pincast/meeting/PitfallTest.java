package io.pincast.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client makes of everything that others stumbled over. */
class PitfallTest {
    private static final int PITFALLS = 24;

    /** Those that no answer of Pinterest's can show, and why. */
    private static final Map<Integer, String> NOT_MET_BY_A_CLIENT = Map.of(
            15, "a job that is stuck in somebody's own queue never reaches Pinterest; the video that never ends is 10");

    private final Meeting meeting = Meeting.direct();

    @AfterEach
    void close() {
        meeting.close();
    }

    static List<Pitfall> pitfalls() {
        var all = new ArrayList<Pitfall>();
        all.addAll(ConnectionPitfalls.ALL);
        all.addAll(PinPitfalls.ALL);
        all.addAll(UnknownOutcomePitfalls.all());
        all.addAll(MediaPitfalls.ALL);
        all.addAll(ReadingPitfalls.ALL);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pitfalls")
    void theClientIsNotFooledBy(Pitfall pitfall) {
        pitfall.story().accept(meeting);
    }

    @Test
    void everyPitfallIsHere() {
        var numbers = new TreeSet<>(NOT_MET_BY_A_CLIENT.keySet());
        pitfalls().forEach(pitfall -> numbers.add(pitfall.number()));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PITFALLS).boxed().toList());
    }
}
