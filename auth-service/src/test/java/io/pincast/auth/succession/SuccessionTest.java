package io.pincast.auth.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.succession.Succession.Outcome;
import io.pincast.defaults.id.Ids;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final Succession succession = new Succession(new Ids(), clock);
    private final InMemoryOffice office = new InMemoryOffice("ann", "bob");

    @Test
    void letsAHolderGoButNotTheLast() {
        assertThat(leave("ann")).isEqualTo(Outcome.LEFT);
        assertThat(leave("bob")).isEqualTo(Outcome.IS_LAST);
        assertThat(office.holders).containsExactly("bob");
        assertThat(office.announced).isEmpty();
    }

    @Test
    void knowsWhoIsNoHolder() {
        assertThat(leave("carl")).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void letsNotBothGoWhenEachLooksWhileTheOtherIsOnItsWay() {
        var other = new Outcome[1];
        var first = succession.leave(office, "ann", token -> {
            // Ann has looked, and found Bob; now Bob wants to leave, too.
            other[0] = leave("bob");
            return office.leave("ann", token);
        });
        assertThat(first).isEqualTo(Outcome.LEFT);
        assertThat(other[0]).isEqualTo(Outcome.IS_LAST);
        assertThat(office.holders).containsExactly("bob");
    }

    @Test
    void takesTheRightToLeaveFromWhoWasAwayForLong() {
        var other = new Outcome[1];
        var first = succession.leave(office, "ann", token -> {
            clock.advance(Duration.ofMinutes(1));
            other[0] = leave("bob");
            return office.leave("ann", token);
        });
        assertThat(other[0]).isEqualTo(Outcome.LEFT);
        assertThat(first).isEqualTo(Outcome.CHANGED);
        assertThat(office.holders).containsExactly("ann");
    }

    private Outcome leave(String holder) {
        return succession.leave(office, holder, token -> office.leave(holder, token));
    }

    /** As the store does it. */
    private static final class InMemoryOffice implements Office {
        private final TreeSet<String> holders = new TreeSet<>();
        private final Map<String, String> announced = new HashMap<>();
        private final Map<String, Instant> since = new HashMap<>();

        InMemoryOffice(String... holders) {
            this.holders.addAll(java.util.List.of(holders));
        }

        boolean leave(String holder, String token) {
            return token.equals(announced.get(holder)) && holders.remove(holder) && announced.remove(holder, token);
        }

        @Override
        public boolean announce(String holderId, String token, Instant now) {
            if (!holders.contains(holderId) || announced.putIfAbsent(holderId, token) != null) {
                return false;
            }
            since.put(holderId, now);
            return true;
        }

        @Override
        public boolean isHeldByAnother(String holderId, Instant stale) {
            announced
                    .keySet()
                    .removeIf(holder ->
                            !holder.equals(holderId) && since.get(holder).isBefore(stale));
            return holders.stream().anyMatch(holder -> !holder.equals(holderId) && !announced.containsKey(holder));
        }

        @Override
        public void withdraw(String holderId, String token) {
            announced.remove(holderId, token);
        }
    }
}
