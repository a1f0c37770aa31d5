package io.pincast.auth.accesstoken;

import static io.pincast.auth.account.AccountTestBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountFact;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.AccountTestBuilder;
import io.pincast.auth.account.AccountTokens;
import io.pincast.auth.account.Grant;
import io.pincast.auth.account.InMemoryAccounts;
import io.pincast.auth.account.SealedTokens;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.TestApps;
import io.pincast.defaults.id.Ids;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TokenRefresherTest {
    private static final StateReason DEAD = StateReason.of("REFRESH_TOKEN_DEAD", "Dead.");
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final AccountTokens tokens = AccountTestBuilder.tokens();
    private final TestApps apps = new TestApps(clock);
    private final Pinterest pinterest = new Pinterest();
    private final TokenRefresher refresher = new TokenRefresher(
            accounts,
            tokens,
            new PinterestSide(apps.service(), tokens, pinterest),
            AccountTestBuilder.properties(),
            new Ids(),
            clock);
    private final Account account = anAccount("1").ofApp(apps.add("workspace")).build();

    TokenRefresherTest() {
        accounts.insert(account, AccountTestBuilder.connected());
    }

    @Test
    void storesBothNewTokensBeforeAnybodyUsesThem() {
        pinterest.answers(() -> granted("two"));
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Settled.class);
        assertThat(tokens.openAccess(now())).isEqualTo("access_two");
        assertThat(tokens.openRefresh(now())).contains("refresh_two");
        assertThat(accounts.facts()).containsExactly(AccountFact.CONNECTED, AccountFact.REFRESHED);

        clock.advance(Duration.ofMinutes(2));
        pinterest.answers(() -> granted("three"));
        refresher.refresh(now());
        assertThat(pinterest.shown).containsExactly("refresh_first", "refresh_two");
    }

    @Test
    void looksAtNothingThatChangedSinceItWasSeen() {
        pinterest.answers(() -> granted("two"));
        refresher.refresh(account);
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Elsewhere.class);
        assertThat(pinterest.shown).hasSize(1);
    }

    @Test
    void keepsTokensThatArriveAfterItsLeaseRanOut() {
        pinterest.answers(() -> {
            clock.advance(Duration.ofMinutes(2));
            return granted("late");
        });
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Settled.class);
        assertThat(tokens.openAccess(now())).isEqualTo("access_late");
    }

    @Test
    void bringsAnAccountBackThatItsSuccessorHadToGiveUpBecauseOfIt() {
        pinterest.answers(() -> {
            clock.advance(Duration.ofMinutes(2));
            pinterest.answers(() -> new GrantAnswer.Dead(DEAD));
            // Another replica takes over; the refresh token is used up by then.
            refresher.refresh(now());
            assertThat(now().state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            return granted("late");
        });
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Settled.class);
        assertThat(now().state()).isEqualTo(AccountState.CONNECTED);
        assertThat(now().reason()).isNull();
        assertThat(tokens.openAccess(now())).isEqualTo("access_late");
        assertThat(accounts.facts())
                .containsExactly(AccountFact.CONNECTED, AccountFact.NEEDS_RECONNECT, AccountFact.CONNECTED);
    }

    @Test
    void overwritesNoTokensOfAnAccountThatWasConnectedAgainMeanwhile() {
        pinterest.answers(() -> {
            var again = now().connectedAgain(account.profile(), account.scopes(), sealed("again"), clock.instant());
            accounts.connectAgain(again, AccountTestBuilder.connected());
            return granted("late");
        });
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Elsewhere.class);
        assertThat(tokens.openAccess(now())).isEqualTo("access_again");
    }

    @Test
    void bringsNothingBackOfAnAccountThatWasDisconnectedMeanwhile() {
        pinterest.answers(() -> {
            accounts.disconnect(now().disconnected(), AccountTestBuilder.connected());
            return granted("late");
        });
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Elsewhere.class);
        assertThat(now().state()).isEqualTo(AccountState.DISCONNECTED);
        assertThat(now().tokens()).isNull();
    }

    @Test
    void givesUpOnlyOnProof() {
        pinterest.answers(() -> new GrantAnswer.Passing("Pinterest stumbles.", Optional.of(Duration.ofMinutes(3))));
        assertThat(refresher.refresh(account))
                .isEqualTo(new RefreshOutcome.Deferred("Pinterest stumbles.", Duration.ofMinutes(3)));
        assertThat(now()).isEqualTo(account);
        assertThat(refresher.refresh(account)).isInstanceOf(RefreshOutcome.Deferred.class);
        assertThat(pinterest.shown).as("left alone until then").hasSize(1);

        clock.advance(Duration.ofMinutes(3));
        pinterest.answers(() -> new GrantAnswer.Dead(DEAD));
        refresher.refresh(account);
        assertThat(now().state()).isEqualTo(AccountState.NEEDS_RECONNECT);
        assertThat(now().reason()).isEqualTo(DEAD);
    }

    @Test
    void saysWhenAnEarlierHolderDidNotComeBack() {
        accounts.leaseRefresh(account, "dead", clock.instant(), clock.instant());
        pinterest.answers(() -> new GrantAnswer.Dead(DEAD));
        clock.advance(Duration.ofMillis(1));
        refresher.refresh(account);
        assertThat(now().reason().detail()).startsWith("Dead.").contains("cut off by a crash");
    }

    @Test
    void needsReconnectWithoutARefreshToken() {
        var without = anAccount("2")
                .ofUser("other")
                .ofApp(account.pinterestAppId())
                .withoutRefreshToken()
                .build();
        accounts.insert(without, AccountTestBuilder.connected());
        refresher.refresh(without);
        assertThat(accounts.find("2", without.workspaceId())
                        .orElseThrow()
                        .reason()
                        .code())
                .isEqualTo("NO_REFRESH_TOKEN");
        assertThat(pinterest.shown).isEmpty();
    }

    @Test
    void staysConnectedWhileItsAppIsMissing() {
        var orphan = anAccount("3").ofUser("third").ofApp("gone").build();
        accounts.insert(orphan, AccountTestBuilder.connected());
        assertThat(refresher.refresh(orphan)).isInstanceOf(RefreshOutcome.Deferred.class);
        assertThat(accounts.find("3", orphan.workspaceId())).contains(orphan);
    }

    private Account now() {
        return accounts.find(account.id(), account.workspaceId()).orElseThrow();
    }

    private GrantAnswer granted(String name) {
        return new GrantAnswer.Granted(grant(name));
    }

    private SealedTokens sealed(String name) {
        return tokens.seal(account.id(), grant(name), null, clock.instant());
    }

    private Grant grant(String name) {
        var now = clock.instant();
        return new Grant(
                "access_" + name,
                now.plus(Duration.ofDays(30)),
                "refresh_" + name,
                now.plus(Duration.ofDays(60)),
                Set.of());
    }

    /** Pinterest with answers prepared. */
    private static final class Pinterest implements GrantSource {
        private final Deque<Supplier<GrantAnswer>> answers = new ArrayDeque<>();
        private final List<String> shown = new ArrayList<>();

        void answers(Supplier<GrantAnswer> answer) {
            answers.add(answer);
        }

        @Override
        public GrantAnswer refresh(AppKeys app, String refreshToken) {
            shown.add(refreshToken);
            return answers.remove().get();
        }

        @Override
        public TokenCheck check(Environment environment, String accessToken) {
            return new TokenCheck.Works();
        }
    }
}
