package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static io.pincast.meeting.Meeting.pinOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.List;

/** Pitfalls of creating Pins that have an answer; those without one are {@link UnknownOutcomePitfalls}. */
final class PinPitfalls {
    static final List<Pitfall> ALL = List.of(
            new Pitfall(12, "the board went before the Pin came", PinPitfalls::boardGone),
            new Pitfall(12, "no board is named", PinPitfalls::noBoard),
            new Pitfall(13, "the anti-spam block, as 429", meeting -> spamBlock(meeting, 429)),
            new Pitfall(13, "the anti-spam block, as 403", meeting -> spamBlock(meeting, 403)),
            new Pitfall(21, "a new Pin is not in the list yet", PinPitfalls::listedLate));

    private PinPitfalls() {}

    private static void boardGone(Meeting meeting) {
        meeting.strikeNext("pins/create", FaultKind.BOARD_DELETED);
        var refused = failure(() -> createPin(meeting.demo(), pinOn(meeting.boardId())));
        assertThat(refused.is(404, 40)).isTrue();
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
    }

    private static void noBoard(Meeting meeting) {
        var refused = failure(() -> createPin(meeting.demo(), pinOn("")));
        assertThat(refused.is(400, 1)).isTrue();
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
    }

    private static void spamBlock(Meeting meeting, int status) {
        meeting.strikeNext(Fault.of(FaultKind.SPAM_BLOCK)
                .answering(status, 9, "Sorry! You've hit a block (Pins) we have in place to combat spam."));
        var refused = failure(() -> createPin(meeting.demo(), pinOn(meeting.boardId())));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.isSpamBlock()).isTrue();
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
        assertThat(meeting.control().pinCount()).isZero();
    }

    private static void listedLate(Meeting meeting) {
        meeting.strikeNext(Fault.of(FaultKind.LISTED_LATE).delay(Duration.ofMinutes(5)));
        var made = createPin(meeting.demo(), pinOn(meeting.boardId()));
        assertThat(meeting.demo().pins().onBoard(meeting.boardId()).all()).isEmpty();
        // The answer with its id is proof enough; and by that id it can be read.
        assertThat(meeting.demo().pins().get(made.id()).title()).isEqualTo("Tomatoes");
        assertThat(meeting.demo().boards().get(meeting.boardId()).pinCount()).isOne();
        meeting.control().advanceClock(Duration.ofMinutes(5));
        assertThat(meeting.demo().pins().onBoard(meeting.boardId()).stream().map(Pin::id))
                .containsExactly(made.id());
    }
}
