package io.pincast.publisher.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts what the ledger wrote. Over a time long enough, {@code publisher.rounds.opened} = {@code publisher.facts} of the verdicts
 * (published, deferred, failed, unconfirmed, revoked; the last also of rounds that never opened) + rounds still open.
 */
public class LedgerMetrics {
    private final MeterRegistry meters;
    private final Timer lag;

    public LedgerMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.lag = Timer.builder("publisher.lag")
                .description("From the instant that a round was due to the arming of its request")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofHours(1))
                .register(meters);
    }

    void written(Decision decision) {
        switch (decision) {
            case Decision.Nothing _ ->
                meters.counter("publisher.inputs.without.effect").increment();
            case Decision.Insert(var publication, var facts) -> {
                opened(publication);
                facts.forEach(fact -> told(publication, fact));
            }
            case Decision.Change(var before, var after, var facts) -> {
                if (after.round() != before.round()) {
                    opened(after);
                }
                for (var fact : facts) {
                    if (fact.seq() > before.seq()) {
                        told(after, fact);
                    } else {
                        meters.counter("publisher.answers.repeated").increment();
                    }
                }
            }
        }
    }

    void overtaken() {
        meters.counter("publisher.writes.overtaken").increment();
    }

    private void opened(Publication publication) {
        if (publication.state() == PublicationState.PREPARED) {
            meters.counter("publisher.rounds.opened").increment();
        }
    }

    private void told(Publication publication, Fact fact) {
        var name = fact.happening().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("publisher.facts", "fact", name).increment();
        if (fact.happening() instanceof Happening.Started(var startedAt) && publication.order() != null) {
            var late = Duration.between(publication.order().dueAt(), startedAt);
            lag.record(late.isNegative() ? Duration.ZERO : late);
        }
    }
}
