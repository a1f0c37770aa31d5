package io.pincast.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Setback.Reaction;
import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table of retries does what it says. */
class TroubleTest {
    /** What goes on at an instant that is told or planned: tested where it is. */
    private static final Set<Trouble> PLANNED = EnumSet.of(
            Trouble.BUDGET_USED_UP, Trouble.ACCOUNT_NOT_ANSWERED, Trouble.APP_BUDGET_USED_UP, Trouble.VIDEO_PROCESSING);

    private final Bench bench = new Bench();
    private Order order = until(Duration.ofDays(30));

    private static Order until(Duration time) {
        var sample = Samples.order("Soup");
        return new Order(
                sample.boardId(),
                null,
                sample.content(),
                sample.dueAt(),
                sample.dueAt().plus(time));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void doesWhatItsRowSays(Trouble trouble) {
        assertThat(trouble.when()).isNotBlank();
        assertThat(trouble.follows()).isNotBlank();
        if (PLANNED.contains(trouble)) {
            return;
        }
        var setback = trouble.setback("A detail.", null);
        switch (setback.reaction()) {
            case Reaction.Fail _ -> assertThat(after(setback, 1)).isEqualTo(PublicationState.FAILED);
            case Reaction.Retry(var backoff, var most) -> {
                growing(setback, backoff, Math.min(most, 12));
                if (most < 12) {
                    assertThat(after(setback, most + 1)).isEqualTo(PublicationState.FAILED);
                }
            }
            case Reaction.CoolDown(var backoff) -> growing(setback, backoff);
            case Reaction.RenewToken(var backoff, var most) -> {
                growing(setback, backoff, most);
                assertThat(after(setback, most + 1)).isEqualTo(PublicationState.FAILED);
            }
            case Reaction.RetryAfter(var delay) -> {
                after(setback, 1);
                assertThat(waited()).isBetween(delay, delay.plusSeconds(2));
            }
            case Reaction.Hold(var lookAgain) -> {
                after(setback, 1);
                assertThat(waited()).isEqualTo(lookAgain);
            }
            case Reaction.RetryAt _ -> throw new AssertionError("an instant is no rule");
        }
    }

    private void growing(Setback setback, Backoff backoff) {
        growing(setback, backoff, 12);
    }

    private void growing(Setback setback, Backoff backoff, int rounds) {
        for (var round = 1; round <= rounds; round++) {
            assertThat(after(setback, round)).isEqualTo(PublicationState.DEFERRED);
            var doubled = backoff.first().multipliedBy(1L << (round - 1));
            var wanted = doubled.compareTo(backoff.cap()) < 0 ? doubled : backoff.cap();
            assertThat(waited().toMillis())
                    .as("round %d", round)
                    .isBetween(wanted.toMillis() * 8 / 10, wanted.toMillis() * 12 / 10);
        }
    }

    private PublicationState after(Setback setback, int round) {
        bench.notNow(Held.of(bench.due("p", round, order)), setback);
        return bench.state("p");
    }

    private Duration waited() {
        var deferred = (Happening.Deferred) bench.lastTold().happening();
        return Duration.between(bench.clock.instant(), deferred.retryAt());
    }

    @Test
    void failsWhatCannotBeTriedAgainInTimeButNeverWhatWaitsForAPerson() {
        order = until(Duration.ofHours(1));
        after(Trouble.SPAM_BLOCK.setback("A detail.", null), 1);
        assertThat(((Happening.Failed) bench.lastTold().happening()).reason().detail())
                .contains("No time is left");
        bench.notNow(Held.of(bench.due("q", 1, order)), Trouble.ACCOUNT_NEEDS_RECONNECT.setback("Dead.", "Reconnect."));
        assertThat(bench.state("q")).isEqualTo(PublicationState.DEFERRED);
    }

    @Test
    void isTheTableOfTheDocumentation() throws IOException {
        var document = Files.readString(Processes.checkout().resolve("docs/services/publisher-service.md"));
        var table = Arrays.stream(Trouble.values())
                .map(trouble -> "| `" + trouble + "` | " + trouble.when() + " | " + trouble.follows() + " |")
                .collect(Collectors.joining("\n", "| cause | when | what follows |\n| --- | --- | --- |\n", "\n"));
        assertThat(document)
                .as("docs/services/publisher-service.md has this table")
                .contains(table);
    }
}
