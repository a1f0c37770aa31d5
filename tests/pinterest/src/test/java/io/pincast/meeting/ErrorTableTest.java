package io.pincast.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.meeting.ErrorTable.Refusal;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client makes of every refusal of the table. */
class ErrorTableTest {
    private final Meeting meeting = Meeting.direct();

    @AfterEach
    void close() {
        meeting.close();
    }

    static List<Refusal> rows() {
        return ErrorTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theClientSays(Refusal refusal) {
        var call = refusal.setting().apply(meeting);
        var pins = meeting.control().pinCount();
        var failure = Meeting.failure(call);
        assertThat(failure.is(refusal.status(), refusal.code()))
                .as(failure.toString())
                .isTrue();
        assertThat(failure.proves()).isEqualTo(refusal.proves());
        assertThat(failure.isSpamBlock()).isEqualTo(refusal.row() == 6);
        assertThat(failure.pinterestMessage()).isNotBlank();
        assertThat(failure.requestId()).isNotBlank();
        assertThat(failure).hasMessageContaining(String.valueOf(failure.requestId()));
        assertThat(meeting.control().pinCount()).isLessThanOrEqualTo(pins);
    }

    @Test
    void everyRowIsHere() {
        assertThat(ErrorTable.rows().stream().map(Refusal::row).collect(Collectors.toSet()))
                .isEqualTo(IntStream.rangeClosed(1, ErrorTable.ROWS).boxed().collect(Collectors.toSet()));
    }

    @Test
    void aRateLimitSaysWhenItEnds() {
        var limits = ErrorTable.rows().stream()
                .filter(refusal -> refusal.meaning().equals("rate limit with its reset"))
                .map(refusal ->
                        Meeting.failure(refusal.setting().apply(meeting)).rateLimits())
                .findFirst()
                .orElseThrow();
        assertThat(limits.remaining()).isZero();
        assertThat(limits.reset()).isEqualTo(Duration.ofSeconds(17));
    }

    /** A 5xx proves nothing: with the effect or without, the client says the same. */
    @Test
    void aServerErrorLooksTheSameWithAndWithoutItsEffect() {
        for (var kind : List.of(FaultKind.STATUS, FaultKind.STATUS_AFTER_EFFECT)) {
            meeting.strikeNext("pins/create", kind);
            var failure = Meeting.failure(() -> Meeting.createPin(meeting.demo(), Meeting.pinOn(meeting.boardId())));
            assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        }
        assertThat(meeting.control().pinCount()).isOne();
    }
}
