package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static io.pincast.meeting.Meeting.pinOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestQuery;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Pitfall 14: the answer to a creation is lost, and whoever repeats it may have two Pins. */
final class UnknownOutcomePitfalls {
    /** Every fault that leaves it open, and whether the Pin came to be. */
    private enum Lost {
        STATUS(false),
        STATUS_AFTER_EFFECT(true),
        TIMEOUT_BEFORE_EFFECT(false),
        TIMEOUT_AFTER_EFFECT(true),
        RESET_BEFORE_EFFECT(false),
        RESET_AFTER_EFFECT(true),
        SLOW_ANSWER(true),
        SUCCESS_WITHOUT_ID(true),
        UNREADABLE_ANSWER(true),
        OUTAGE(false);

        private final boolean created;

        Lost(boolean created) {
            this.created = created;
        }
    }

    private UnknownOutcomePitfalls() {}

    static List<Pitfall> all() {
        var lost = Arrays.stream(Lost.values())
                .map(fault -> new Pitfall(14, "the answer is lost, " + fault, meeting -> answerLost(meeting, fault)));
        return Stream.concat(
                        lost,
                        Stream.of(new Pitfall(
                                14, "the Pin comes after the client has gone", UnknownOutcomePitfalls::createdLate)))
                .toList();
    }

    /** The client says that it does not know, sends nothing twice, and the board tells. */
    private static void answerLost(Meeting meeting, Lost fault) {
        meeting.strikeNext(Fault.of(FaultKind.valueOf(fault.name()))
                .onOperation("pins/create")
                .delay(Duration.ofSeconds(20)));
        var lost = failure(() -> createPin(meeting.impatientDemo(), pinOn(meeting.boardId())));
        assertThat(lost.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(asked(meeting)).isOne();
        var found = meeting.demo().pins().onBoard(meeting.boardId()).stream()
                .map(Pin::title)
                .toList();
        assertThat(found).isEqualTo(fault.created ? List.of("Tomatoes") : List.of());
    }

    private static void createdLate(Meeting meeting) {
        meeting.strikeNext(
                Fault.of(FaultKind.HOLD_THEN_EFFECT).onOperation("pins/create").delay(Duration.ofMinutes(2)));
        var lost = failure(() -> createPin(meeting.impatientDemo(), pinOn(meeting.boardId())));
        assertThat(lost.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(meeting.demo().pins().onBoard(meeting.boardId()).all()).isEmpty();
        // Two minutes later, but for the waiting: looking once too early would have said "not there".
        meeting.control().clearFaults();
        Awaitility.await()
                .until(() ->
                        !meeting.demo().pins().onBoard(meeting.boardId()).all().isEmpty());
        assertThat(asked(meeting)).isOne();
    }

    private static long asked(Meeting meeting) {
        return meeting.control().requestCount(RequestQuery.ofOperation("pins/create"));
    }
}
