package io.pincast.publisher.attempt.pinterest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.attempt.pinterest.HostCircuit.Sign;
import io.pincast.publisher.attempt.pinterest.PinterestProperties.Circuit;
import io.pincast.test.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostCircuitTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final HostCircuit host =
            new HostCircuit(new Circuit(20, Duration.ofMinutes(5), 10, 60, Duration.ofSeconds(15), 2), clock);

    private void call(String account, Sign sign) {
        host.tryPass(account).ifPresent(pass -> host.ended(pass, sign));
    }

    private void open() {
        for (var i = 0; i < 10; i++) {
            call("account-" + i, Sign.TROUBLE);
        }
        assertThat(host.closedUntil()).contains(clock.instant().plusSeconds(15));
    }

    @Test
    void opensWhereMostAccountsAreInTrouble() {
        for (var i = 0; i < 9; i++) {
            call("account-" + i, Sign.TROUBLE);
            assertThat(host.closedUntil()).isEmpty();
        }
        call("account-9", Sign.ANSWERED);
        assertThat(host.closedUntil()).isPresent();
    }

    @Test
    void opensForTheOnlyAccountToo() {
        for (var i = 0; i < 10; i++) {
            call("only", Sign.TROUBLE);
        }
        assertThat(host.closedUntil()).isPresent();
    }

    /** One account's trouble never delays another. */
    @Test
    void staysClosedWhereItIsOneAccountsTrouble() {
        for (var i = 0; i < 100; i++) {
            call("hangs", Sign.TROUBLE);
            call("hangs", Sign.TROUBLE);
            call("hangs", Sign.TROUBLE);
            call("works", Sign.ANSWERED);
        }
        assertThat(host.closedUntil()).isEmpty();
    }

    @Test
    void takesNoSignFromWhatWasBrokenOffByUs() {
        for (var i = 0; i < 50; i++) {
            call("account-" + i, Sign.NONE);
        }
        assertThat(host.closedUntil()).isEmpty();
    }

    @Test
    void forgetsTroubleThatIsLongPast() {
        for (var i = 0; i < 9; i++) {
            call("account-" + i, Sign.TROUBLE);
        }
        clock.advance(Duration.ofMinutes(6));
        call("account-9", Sign.TROUBLE);
        assertThat(host.closedUntil()).isEmpty();
    }

    @Test
    void letsOnlyProbesThroughAfterThePauseAndAllAfterOneIsAnswered() {
        open();
        assertThat(host.tryPass("a")).isEmpty();
        clock.advance(Duration.ofSeconds(15));
        var first = host.tryPass("a").orElseThrow();
        var second = host.tryPass("b").orElseThrow();
        assertThat(host.tryPass("c")).as("a stampede").isEmpty();
        assertThat(host.closedUntil()).isPresent();
        host.ended(first, Sign.TROUBLE);
        host.ended(second, Sign.ANSWERED);
        assertThat(host.isOpen()).isFalse();
        for (var i = 0; i < 50; i++) {
            assertThat(host.tryPass("d")).isPresent();
        }
    }

    @Test
    void pausesLongerEachTimeTheProbesFailUpToALimit() {
        open();
        var expected = new int[] {30, 60, 120, 120};
        for (var seconds : expected) {
            clock.set(host.closedUntil().orElseThrow());
            call("a", Sign.TROUBLE);
            call("b", Sign.TROUBLE);
            assertThat(host.closedUntil()).contains(clock.instant().plusSeconds(seconds));
        }
    }

    @Test
    void takesBackAProbeThatToldNothing() {
        open();
        clock.advance(Duration.ofSeconds(15));
        for (var i = 0; i < 5; i++) {
            call("a", Sign.NONE);
        }
        assertThat(host.tryPass("a")).isPresent();
    }

    @Test
    void ignoresCallsFromBeforeItOpened() {
        var early = host.tryPass("early").orElseThrow();
        open();
        clock.advance(Duration.ofSeconds(15));
        host.ended(early, Sign.ANSWERED);
        assertThat(host.isOpen()).isTrue();
    }
}
