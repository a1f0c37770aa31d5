package io.pincast.publisher.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.appbudget.AppSlices;
import io.pincast.publisher.budget.BudgetMetrics;
import io.pincast.publisher.budget.BudgetProperties;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.budget.InMemoryBudgetStore;
import io.pincast.publisher.ledger.InMemoryLedgerStore;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerMetrics;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import io.pincast.publisher.publication.Timers;
import io.pincast.publisher.publication.Trouble;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one account's answers mean for what it sends next. Two replicas share what is stored. */
class AdmissionTest {
    private final MutableClock clock = MutableClock.at(Samples.NINE);
    private final FakeAppLedger days = new FakeAppLedger(clock);
    private final InMemoryBudgetStore books = new InMemoryBudgetStore();
    private final Ledger ledger = new Ledger(new InMemoryLedgerStore(), new LedgerMetrics(new SimpleMeterRegistry()));
    private final Admission one = replica();
    private final Admission other = replica();

    private Admission replica() {
        var properties = new BudgetProperties(
                100,
                1000,
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                60,
                Duration.ofSeconds(2));
        var budgets = new Budgets(books, properties, new BudgetMetrics(new SimpleMeterRegistry()));
        return new Admission(new OpenPinterest(), budgets, new AppSlices(days, clock), clock);
    }

    private static Grant trial(String account) {
        return new Grant("pina_1", "SANDBOX", true, "app", account, Grant.NEEDED);
    }

    private static Optional<Setback> refusal(Admission admission, Publication publication, Grant grant) {
        return admission.ask(publication, grant) instanceof Admission.Entry.Away(var setback)
                ? Optional.of(setback)
                : Optional.empty();
    }

    @Test
    void putsATrialAppsPinsOffToTheNextDayOnceThisOneIsUsedUp() {
        days.left = 12;
        var sent = 0;
        for (var account = 0; account < 12; account++) {
            if (refusal(one, publication("p" + account), trial("account-" + account))
                    .isEmpty()) {
                sent++;
            }
        }
        assertThat(sent).isEqualTo(12);
        var refusal = refusal(other, publication("late"), trial("account")).orElseThrow();
        assertThat(refusal.reason().code()).isEqualTo("APP_BUDGET_USED_UP");
        assertThat(refusal.reason().detail())
                .contains("Trial access", days.dayEndsAt().toString());
        assertThat(retryAt(refusal).at())
                .isBetween(days.dayEndsAt(), days.dayEndsAt().plusSeconds(60));
        assertThat(books.told().getLast().cause().code()).isEqualTo("APP_BUDGET_USED_UP");
        assertThat(refusal(one, "standard")).as("an app with Standard access").isEmpty();
    }

    @Test
    void putsItOffShortlyWhereNobodyCanSayWhatTheDayHasLeft() {
        days.away = true;
        assertThat(refusal(one, publication("p"), trial("account"))
                        .orElseThrow()
                        .reason()
                        .code())
                .isEqualTo("PART_AWAY");
        days.away = false;
        assertThat(refusal(one, publication("p"), trial("account"))).isEmpty();
    }

    private static Grant grant(String account) {
        return new Grant("pina_1", "SIMULATOR", false, "app", account, Grant.NEEDED);
    }

    private Publication publication(String id) {
        var due = new Intake.Due(Samples.subject(id), 1, Samples.order(id), true, Optional.empty());
        ledger.apply(id, (known, under) -> new Intake(Timers.DEFAULT).due(known, due, under, clock.instant()));
        return ledger.find(id).orElseThrow();
    }

    private CallOutcome remember(Admission replica, CallOutcome outcome) {
        return replica.remember(publication("p"), grant("account"), outcome);
    }

    private Optional<Setback> refusal(Admission replica, String account) {
        return refusal(replica, publication("p"), grant(account));
    }

    private static CallOutcome refused(Trouble trouble, Reaction reaction) {
        var reason = new Reason(trouble.name(), "Words.", null, 429, 8, "rid");
        return new CallOutcome.NotCreated(new Setback(reason, reaction), new Call(Duration.ZERO, "rid"));
    }

    private static CallOutcome spam() {
        var reason = new Reason("SPAM_BLOCK", "Words.", null, 429, 9, "rid");
        return new CallOutcome.NotCreated(Trouble.SPAM_BLOCK.setback(reason), new Call(Duration.ZERO, "rid"));
    }

    private static CallOutcome unanswered() {
        return new CallOutcome.Unknown(Reason.of("NO_ANSWER", "None.", null), new Call(Duration.ofSeconds(60), null));
    }

    private static CallOutcome published() {
        return new CallOutcome.Published("7", new Call(Duration.ofMillis(300), "rid"));
    }

    private static Reaction.RetryAt retryAt(Setback setback) {
        return (Reaction.RetryAt) setback.reaction();
    }

    private Duration closedFor(Admission replica) {
        return refusal(replica, "account")
                .map(setback ->
                        Duration.between(clock.instant(), retryAt(setback).at()))
                .orElse(Duration.ZERO);
    }

    @Test
    void stopsTheAccountUntilPinterestsLimitAllowsItAgain() {
        var outcome = remember(one, refused(Trouble.RATE_LIMITED, new Reaction.RetryAfter(Duration.ofSeconds(42))));
        var back = retryAt(((CallOutcome.NotCreated) outcome).setback());
        assertThat(back.at()).isBetween(Samples.NINE.plusSeconds(42), Samples.NINE.plusSeconds(43));
        assertThat(back.slotAt()).isEqualTo(back.at());
        assertThat(closedFor(other)).isGreaterThanOrEqualTo(Duration.ofSeconds(42));
        assertThat(refusal(other, "another")).isEmpty();
    }

    @Test
    void letsAnAccountRestForHoursAfterASpamBlockInAllReplicasAndLongerEachTime() {
        remember(one, spam());
        var first = closedFor(other);
        assertThat(first).isBetween(Duration.ofMinutes(190), Duration.ofMinutes(290));
        assertThat(refusal(other, "account").orElseThrow().reason().code()).isEqualTo("SPAM_BLOCK");
        assertThat(refusal(other, "another")).isEmpty();
        clock.advance(Duration.ofHours(5));
        remember(other, spam());
        assertThat(closedFor(one)).isGreaterThan(Duration.ofMinutes(380));
        clock.advance(Duration.ofHours(10));
        remember(one, published());
        remember(other, spam());
        assertThat(closedFor(one)).as("after a success it begins anew").isLessThan(Duration.ofMinutes(290));
    }

    @Test
    void leavesAnAccountAloneThatIsNotAnsweredAgainAndAgain() {
        remember(one, unanswered());
        remember(one, unanswered());
        assertThat(refusal(other, "account")).as("twice is no sign").isEmpty();
        remember(other, unanswered());
        assertThat(closedFor(one)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(37));
        assertThat(refusal(one, "account").orElseThrow().reason().code()).isEqualTo("ACCOUNT_NOT_ANSWERED");
        clock.advance(Duration.ofSeconds(40));
        remember(one, unanswered());
        assertThat(closedFor(other)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(73));
        for (var i = 0; i < 10; i++) {
            clock.advance(Duration.ofMinutes(13));
            remember(one, unanswered());
        }
        assertThat(closedFor(other)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(13));
        clock.advance(Duration.ofMinutes(13));
        remember(one, refused(Trouble.NOT_ALLOWED, new Reaction.Fail()));
        remember(one, unanswered());
        assertThat(refusal(other, "account")).as("an answer begins anew").isEmpty();
    }

    @Test
    void believesPinterestsHeaders() {
        var heard = new Heard(List.of(), 0L, Duration.ofSeconds(30));
        remember(one, new CallOutcome.Published("7", new Call(Duration.ZERO, "rid", heard)));
        assertThat(closedFor(other)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    private static final class OpenPinterest implements Pinterest {
        @Override
        public Optional<Instant> closedUntil(String environment) {
            return Optional.empty();
        }

        @Override
        public CallOutcome create(Grant grant, Order order, List<byte[]> images, BooleanSupplier gate) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public @Nullable Read read(Grant grant, Order order, ReadGate gate) {
            throw new AssertionError("nobody asked");
        }
    }
}
