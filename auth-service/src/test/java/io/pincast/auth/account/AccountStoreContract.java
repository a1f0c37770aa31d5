package io.pincast.auth.account;

import static io.pincast.auth.account.AccountTestBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of accounts holds to. */
public abstract class AccountStoreContract {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private final Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final String workspace = UUID.randomUUID().toString();

    protected abstract AccountStore accounts();

    private Account account(String user) {
        return anAccount(UUID.randomUUID().toString())
                .in(workspace)
                .ofUser(user)
                .connectedAt(now)
                .build();
    }

    private Account stored(String user) {
        var account = account(user);
        assertThat(accounts().insert(account, AccountTestBuilder.connected())).isTrue();
        return account;
    }

    private Account now(Account account) {
        return accounts().find(account.id(), account.workspaceId()).orElseThrow();
    }

    @Test
    void givesBackWhatItWasGiven() {
        var account = stored("a");
        assertThat(now(account)).isEqualTo(account);
        assertThat(accounts().findByPinterestUser(account.workspaceId(), "app", "a"))
                .contains(account);
        var dead = account.needingReconnect(new StateReason("CODE", "detail", "action", 401, 283, "request"));
        assertThat(accounts().replaceInsistently(dead, AccountFact.NEEDS_RECONNECT))
                .isTrue();
        assertThat(now(account).state()).isEqualTo(AccountState.NEEDS_RECONNECT);
        assertThat(now(account).reason()).isEqualTo(dead.reason());
        assertThat(accounts().find(account.id(), new WorkspaceId("another"))).isEmpty();
    }

    @Test
    void hasAnAccountOnceInAWorkspace() {
        stored("a");
        assertThat(accounts().insert(account("a"), AccountTestBuilder.connected()))
                .isFalse();
        assertThat(accounts().insert(account("b"), AccountTestBuilder.connected()))
                .isTrue();
        assertThat(accounts().list(new WorkspaceId(workspace), Optional.empty(), 10))
                .hasSize(2);
        var first = accounts().list(new WorkspaceId(workspace), Optional.empty(), 1);
        assertThat(accounts()
                        .list(
                                new WorkspaceId(workspace),
                                Optional.of(first.getFirst().id()),
                                10))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void storesOnlyTheRevisionThatFollows() {
        var account = stored("a");
        var one = account.needingReconnect(StateReason.of("ONE", "one"));
        var other = account.needingReconnect(StateReason.of("OTHER", "other"));
        assertThat(accounts().replaceInsistently(one, AccountFact.NEEDS_RECONNECT))
                .isTrue();
        assertThat(accounts().replaceInsistently(other, AccountFact.NEEDS_RECONNECT))
                .isFalse();
        assertThat(accounts().replaceInsistently(other, AccountFact.NEEDS_RECONNECT))
                .isFalse();
        assertThat(now(account).reason()).isEqualTo(one.reason());
    }

    @Test
    void leasesToOneAtATime() {
        var account = stored("a");
        var lease = accounts().leaseRefresh(account, "one", now, now.plus(LEASE));
        assertThat(lease).get().satisfies(taken -> {
            assertThat(taken.account()).isEqualTo(account);
            assertThat(taken.abandoned()).isFalse();
            assertThat(taken.failures()).isZero();
        });
        assertThat(accounts().leaseRefresh(account, "other", now, now.plus(LEASE)))
                .isEmpty();
        assertThat(accounts().findRefreshPause(account.id(), now))
                .as("somebody is at it")
                .isEmpty();
    }

    @Test
    void handsAnAbandonedLeaseOnAndHoldsTheEarlierHolderOff() {
        var account = stored("a");
        accounts().leaseRefresh(account, "dead", now, now.plus(LEASE));
        var later = now.plus(LEASE).plusMillis(1);
        var lease = accounts().leaseRefresh(account, "next", later, later.plus(LEASE));
        assertThat(lease).get().satisfies(taken -> assertThat(taken.abandoned()).isTrue());

        var dead = account.needingReconnect(StateReason.of("DEAD", "dead"));
        assertThat(accounts().replaceLeased(dead, AccountFact.NEEDS_RECONNECT, "dead"))
                .isFalse();
        accounts().releaseRefresh(account.id(), "dead", later);
        assertThat(accounts().leaseRefresh(account, "third", later, later.plus(LEASE)))
                .isEmpty();
        assertThat(accounts().replaceLeased(dead, AccountFact.NEEDS_RECONNECT, "next"))
                .isTrue();
    }

    @Test
    void leavesAnAccountAloneForAWhileAfterAFailure() {
        var account = stored("a");
        accounts().leaseRefresh(account, "one", now, now.plus(LEASE));
        var pause = now.plusSeconds(5);
        accounts().releaseRefresh(account.id(), "one", pause);
        assertThat(accounts().findRefreshPause(account.id(), now)).contains(pause);
        assertThat(accounts().leaseRefresh(account, "two", now, now.plus(LEASE)))
                .isEmpty();
        assertThat(accounts().leaseRefresh(account, "two", pause, pause.plus(LEASE)))
                .get()
                .satisfies(taken -> {
                    assertThat(taken.failures()).isEqualTo(1);
                    assertThat(taken.abandoned()).isFalse();
                });
    }

    @Test
    void leasesNoAccountThatChangedSinceItWasSeen() {
        var account = stored("a");
        var dead = account.needingReconnect(StateReason.of("DEAD", "dead"));
        accounts().replaceInsistently(dead, AccountFact.NEEDS_RECONNECT);
        assertThat(accounts().leaseRefresh(account, "one", now, now.plus(LEASE)))
                .isEmpty();
        assertThat(accounts().leaseRefresh(dead, "one", now, now.plus(LEASE))).isEmpty();
    }

    @Test
    void forgetsLeaseAndFailuresWithNewTokens() {
        var account = stored("a");
        accounts().leaseRefresh(account, "one", now, now.plus(LEASE));
        var renewed = account.refreshed(Set.of(), account.tokens(), now);
        assertThat(accounts().replaceInsistently(renewed, AccountFact.REFRESHED))
                .isTrue();
        assertThat(accounts().leaseRefresh(renewed, "two", now, now.plus(LEASE)))
                .get()
                .satisfies(taken -> assertThat(taken.abandoned()).isFalse());
    }

    @Test
    void forgetsTheTokensOfADisconnectedAccount() {
        var account = stored("a");
        accounts().leaseRefresh(account, "one", now, now.plus(LEASE));
        assertThat(accounts().disconnect(account.disconnected(), AccountTestBuilder.connected()))
                .isTrue();
        assertThat(now(account).tokens()).isNull();
        assertThat(now(account).state()).isEqualTo(AccountState.DISCONNECTED);
        assertThat(due(now.plus(Duration.ofDays(60)))).isEmpty();
        var late = account.refreshed(Set.of(), account.heldTokens(), now);
        assertThat(accounts().replaceInsistently(late, AccountFact.REFRESHED))
                .as("whoever was renewing them comes too late")
                .isFalse();
        var again = now(account).connectedAgain(account.profile(), account.scopes(), account.heldTokens(), now);
        assertThat(accounts().connectAgain(again, AccountTestBuilder.connected()))
                .isTrue();
        assertThat(now(account).heldTokens()).isEqualTo(account.heldTokens());
    }

    @Test
    void tellsOfAnEndOnceForEachNumberOfDays() {
        var account = stored("a");
        var end = now.plus(Duration.ofDays(60));
        assertThat(ending(end.minusSeconds(1), 14)).isEmpty();
        assertThat(ending(end, 14)).containsExactly(account.id());
        assertThat(accounts().warnOfEnd(account.told(), 14)).isTrue();
        assertThat(accounts().warnOfEnd(account.told(), 14))
                .as("it has changed since")
                .isFalse();
        assertThat(ending(end, 14)).isEmpty();
        assertThat(ending(end, 7)).containsExactly(account.id());

        var renewed = now(account).refreshed(Set.of(), account.heldTokens(), now);
        assertThat(accounts().replaceInsistently(renewed, AccountFact.REFRESHED))
                .isTrue();
        assertThat(ending(end, 14)).as("another end").containsExactly(account.id());
    }

    @Test
    void tellsOfNoEndWhileSomebodyRenews() {
        var account = stored("a");
        accounts().leaseRefresh(account, "one", now, now.plus(LEASE));
        assertThat(accounts().warnOfEnd(account.told(), 14)).isFalse();
        var renewed = account.refreshed(Set.of(), account.heldTokens(), now);
        assertThat(accounts().replaceInsistently(renewed, AccountFact.REFRESHED))
                .isTrue();
    }

    private List<String> ending(Instant by, int days) {
        return accounts().listEnding(by, days, 1000).stream()
                .filter(account -> account.workspaceId().value().equals(workspace))
                .map(Account::id)
                .toList();
    }

    @Test
    void listsThoseThatAreDueAndStillConnected() {
        var early = stored("a");
        var late = anAccount(UUID.randomUUID().toString())
                .in(workspace)
                .ofUser("b")
                .connectedAt(now.plus(Duration.ofDays(30)))
                .build();
        accounts().insert(late, AccountTestBuilder.connected());
        var dead = stored("c");
        accounts()
                .replaceInsistently(dead.needingReconnect(StateReason.of("DEAD", "dead")), AccountFact.NEEDS_RECONNECT);

        assertThat(due(now.plus(Duration.ofDays(15)))).isEmpty();
        assertThat(due(now.plus(Duration.ofDays(25)))).containsExactly(early.id());
        assertThat(due(now.plus(Duration.ofDays(60)))).containsExactly(early.id(), late.id());
    }

    private List<String> due(Instant instant) {
        return accounts().listRefreshDue(instant, 1000).stream()
                .filter(account -> account.workspaceId().value().equals(workspace))
                .map(Account::id)
                .toList();
    }
}
