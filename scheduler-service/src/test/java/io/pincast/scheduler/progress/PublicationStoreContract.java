package io.pincast.scheduler.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.progress.DuePublications.Position;
import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Answering;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Evidence;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import io.pincast.scheduler.publication.Resolution;
import io.pincast.scheduler.publication.Resolution.Verdict;
import io.pincast.scheduler.publication.Resolving;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of publications keeps: the fake that unit tests use, and MongoDB. */
public abstract class PublicationStoreContract {
    protected static final Instant DUE_AT = Publications.DUE_AT;

    protected abstract PublicationStore store();

    protected abstract DuePublications due();

    protected abstract PublicationCensus census();

    protected abstract AccountQueues queues();

    @Test
    void keepsAPublicationAsItIsInEveryState() {
        var publication = add(newPost(), DUE_AT);
        assertKept(publication);
        publication = apply(claim(publication, "c"));
        assertKept(publication);
        publication =
                apply(Dispatching.mark(publication, Publications.TIMERS, DUE_AT).orElseThrow());
        assertKept(publication);
        publication = apply(Answering.on(
                        publication,
                        new Answer.Unconfirmed(
                                1,
                                3,
                                Publications.BUSY,
                                List.of(new Evidence(DUE_AT, 4, true, false, List.of("1", "2")))),
                        DUE_AT)
                .orElseThrow());
        assertKept(publication);
        publication = apply(Resolving.on(
                        publication,
                        new Resolution(1, Verdict.FOUND, "77", "anna", DUE_AT, "key", "hash"),
                        Duration.ofSeconds(10),
                        DUE_AT)
                .orElseThrow());
        assertKept(publication);
        assertKept(apply(Answering.on(publication, new Answer.Published(1, 4, Publications.PIN), DUE_AT)
                .orElseThrow()));
    }

    @Test
    void writesANewPublicationOnce() {
        var decision = plan(newPost(), DUE_AT);
        assertThat(store().apply(decision)).isTrue();
        assertThat(store().apply(decision)).isFalse();
    }

    @Test
    void appliesADecisionOnlyToWhatItWasDecidedOn() {
        var publication = add(newPost(), DUE_AT);
        var first = claim(publication, "first");
        var second = claim(publication, "second");
        assertThat(store().apply(first)).isTrue();
        assertThat(store().apply(second)).isFalse();
        assertThat(store().find(publication.id())).contains(first.after());
    }

    @Test
    void aClaimTellsItsWinners() {
        var publications = new ArrayList<Publication>();
        for (var i = 0; i < 5; i++) {
            publications.add(add(newPost(), DUE_AT));
        }
        var lost = publications.getFirst();
        var claims = publications.stream().map(one -> claim(one, "batch")).toList();
        store().apply(claim(lost, "faster"));
        var won = due().claim("batch", claims);
        assertThat(won).hasSize(4).doesNotContain(lost.id());
        assertThat(due().claim(
                                "batch-2",
                                publications.stream()
                                        .map(one -> claim(one, "batch-2"))
                                        .toList()))
                .isEmpty();
    }

    @Test
    void eachIsClaimedByOneOfManyAndNoneIsLost() throws ExecutionException, InterruptedException {
        var publications = new ArrayList<Publication>();
        for (var i = 0; i < 200; i++) {
            publications.add(add(newPost(), DUE_AT));
        }
        var winners = new ArrayList<PublicationId>();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = new ArrayList<Future<Set<PublicationId>>>();
            for (var replica = 0; replica < 8; replica++) {
                var claimId = UUID.randomUUID().toString();
                claims.add(replicas.submit(() -> due().claim(
                                claimId,
                                publications.stream()
                                        .map(one -> claim(one, claimId))
                                        .toList())));
            }
            for (var claim : claims) {
                winners.addAll(claim.get());
            }
        }
        assertThat(winners)
                .containsExactlyInAnyOrderElementsOf(
                        publications.stream().map(Publication::id).toList());
    }

    @Test
    void listsWhatIsDueTheEarliestFirst() {
        var early = add(newPost(), DUE_AT.minusSeconds(20));
        var middle = add(newPost(), DUE_AT.minusSeconds(10));
        var late = add(newPost(), DUE_AT.plusMillis(1));
        var claimed = add(newPost(), DUE_AT.minusSeconds(15));
        store().apply(claim(claimed, "c"));

        assertThat(ids(due().listDue(DUE_AT, 1000)))
                .containsSubsequence(early.id(), middle.id())
                .doesNotContain(late.id(), claimed.id());
        assertThat(due().listDue(DUE_AT, 1000)).contains(Due.of(early, DUE_AT.minusSeconds(20)));
        assertThat(due().listDue(DUE_AT, 1)).hasSize(1);
        assertThat(census().countDue(PublicationState.PLANNED, DUE_AT.minusSeconds(5), 1000))
                .isGreaterThanOrEqualTo(2);
        assertThat(census().countDue(PublicationState.PLANNED, DUE_AT.minusSeconds(5), 1))
                .isEqualTo(1);
        assertThat(census().earliestDue(PublicationState.PLANNED))
                .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(DUE_AT.minusSeconds(20)));
    }

    @Test
    void goesThroughWhatIsDuePartByPartMissingNone() {
        var at = DUE_AT.minusSeconds(100_000);
        var planned = new ArrayList<PublicationId>();
        for (var i = 0; i < 7; i++) {
            // Three instants, so that parts end among equals.
            planned.add(add(newPost(), at.plusSeconds(i / 3)).id());
        }
        var found = new ArrayList<PublicationId>();
        var after = Position.START;
        while (true) {
            var part = due().listDue(after, at.plusSeconds(10), 2);
            part.forEach(one -> found.add(one.id()));
            if (part.size() < 2) {
                break;
            }
            after = Position.of(part.getLast());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void findsWhatWaitsForAnAccount() {
        var account = UUID.randomUUID().toString();
        var one = apply(plan(newPost(), DUE_AT, account));
        var two = apply(plan(newPost(), DUE_AT, account));
        apply(plan(newPost(), DUE_AT, account));
        assertThat(queues().listHeld(account, 10)).isEmpty();
        var why = new Problem(Holding.ACCOUNT_NEEDS_RECONNECT, "Dead.", null, null, null, null);
        var held = apply(Holding.paused(one, why, Duration.ZERO, DUE_AT).orElseThrow());
        assertKept(held);
        apply(Holding.paused(two, why, Duration.ZERO, DUE_AT).orElseThrow());
        assertThat(queues().listHeld(account, 10)).hasSize(2).contains(held);
        assertThat(queues().listHeld(account, 1)).hasSize(1);
        assertThat(queues().count(account, PublicationState.HELD, 10)).isEqualTo(2);
        assertThat(heldAccounts()).contains(account);

        apply(Holding.resume(held, DUE_AT).orElseThrow());
        assertThat(queues().listHeld(account, 10)).hasSize(1);
    }

    private List<String> heldAccounts() {
        var accounts = new ArrayList<String>();
        var next = queues().findHeld("");
        while (next.isPresent()) {
            accounts.add(next.get().target().accountId());
            next = queues().findHeld(accounts.getLast());
        }
        assertThat(accounts).isSorted().doesNotHaveDuplicates();
        return accounts;
    }

    @Test
    void listsAnAccountsQueueTheEarliestFirst() {
        var account = UUID.randomUUID().toString();
        for (var second : List.of(3, 1, 2)) {
            apply(plan(newPost(), DUE_AT.plusSeconds(second), account));
        }
        apply(claim(apply(plan(newPost(), DUE_AT, account)), "c"));
        assertThat(queues().listPlanned(account, DUE_AT.plusSeconds(3), 10))
                .extracting(AccountQueues.Queued::dueAt)
                .containsExactly(DUE_AT.plusSeconds(1), DUE_AT.plusSeconds(2), DUE_AT.plusSeconds(3));
        assertThat(queues().listPlanned(account, DUE_AT.plusSeconds(2), 1))
                .extracting(AccountQueues.Queued::dueAt)
                .as("of too many the last")
                .containsExactly(DUE_AT.plusSeconds(2));
        assertThat(queues().count(account, PublicationState.CLAIMED, 10)).isEqualTo(1);
    }

    @Test
    void listsWhatHasLapsedAndNothingThatIsOver() {
        var claimed = apply(claim(add(newPost(), DUE_AT), "c"));
        var answered = apply(claim(add(newPost(), DUE_AT), "c"));
        apply(Answering.on(answered, new Answer.Failed(1, 1, Publications.BUSY), DUE_AT)
                .orElseThrow());
        var planned = add(newPost(), DUE_AT);

        var lapsed = DUE_AT.plus(Publications.TIMERS.claimLease());
        assertThat(lapsedIds(lapsed)).contains(claimed.id()).doesNotContain(answered.id(), planned.id());
        assertThat(lapsedIds(lapsed.minusMillis(1))).doesNotContain(claimed.id());
    }

    @Test
    void appliesManyAndCountsThoseThatStillHeld() {
        var one = apply(claim(add(newPost(), DUE_AT), "c"));
        var other = apply(claim(add(newPost(), DUE_AT), "c"));
        var marks = List.of(mark(one), mark(other));
        apply(Answering.on(other, new Answer.Failed(1, 1, Publications.BUSY), DUE_AT)
                .orElseThrow());
        assertThat(due().applyAll(marks)).isEqualTo(1);
        assertThat(due().applyAll(List.of())).isZero();
    }

    @Test
    void listsThePublicationsOfPosts() {
        var post = newPost();
        var one = add(post, DUE_AT);
        var other = store().apply(plan(newPost(), DUE_AT));
        assertThat(other).isTrue();
        assertThat(store().listOfPosts(List.of(post))).containsExactly(one);
        assertThat(due().listByIds(List.of(one.id(), new PublicationId("none"))))
                .containsExactly(one);
    }

    private void assertKept(Publication publication) {
        assertThat(store().find(publication.id())).contains(publication);
    }

    private Publication add(PostId post, Instant dueAt) {
        return apply(plan(post, dueAt));
    }

    private Publication apply(Decision decision) {
        assertThat(store().apply(decision)).isTrue();
        return decision.after();
    }

    private static Decision claim(Publication publication, String claimId) {
        return Dispatching.claim(
                        publication, new Publication.Claim(claimId, "replica", DUE_AT), Publications.TIMERS, DUE_AT)
                .orElseThrow();
    }

    private static Decision mark(Publication publication) {
        return Dispatching.mark(publication, Publications.TIMERS, DUE_AT).orElseThrow();
    }

    private static PostId newPost() {
        return new PostId(UUID.randomUUID().toString());
    }

    private static Decision plan(PostId post, Instant dueAt) {
        return plan(post, dueAt, "account");
    }

    private static Decision plan(PostId post, Instant dueAt, String account) {
        var wish = new Planning.Wish(
                new WorkspaceId("w"),
                post,
                new Target(account, "1001", "7"),
                1,
                Publications.DRAFT,
                dueAt,
                dueAt.plus(Duration.ofHours(24)),
                false);
        return Planning.on(null, wish, Duration.ofSeconds(10), DUE_AT.minusSeconds(60))
                .orElseThrow();
    }

    private static List<PublicationId> ids(List<Due> due) {
        return due.stream().map(Due::id).toList();
    }

    private List<PublicationId> lapsedIds(Instant now) {
        return due().listLapsed(now, 1000).stream().map(Publication::id).toList();
    }
}
