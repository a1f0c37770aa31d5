package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountFact;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.AccountStore;
import io.pincast.auth.account.AccountTokens;
import io.pincast.auth.account.Grant;
import io.pincast.auth.account.RefreshLease;
import io.pincast.auth.account.RefreshProperties;
import io.pincast.auth.account.StateReason;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renews an account's tokens: one at a time over all replicas, by a lease in the account's document. What Pinterest gave out is
 * stored before anybody uses it, and is not given up because the lease ran out meanwhile.
 */
@Component
class TokenRefresher {
    private static final Logger log = LoggerFactory.getLogger(TokenRefresher.class);
    /** Tokens younger than this are looked at before they are renewed once more. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final AccountTokens tokens;
    private final PinterestSide pinterest;
    private final RefreshProperties properties;
    private final Ids ids;
    private final Clock clock;

    TokenRefresher(
            AccountStore accounts,
            AccountTokens tokens,
            PinterestSide pinterest,
            RefreshProperties properties,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.pinterest = pinterest;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** Renews the tokens of the account as it was seen; of one that changed since, nothing. */
    RefreshOutcome refresh(Account seen) {
        var owner = ids.nextText();
        var now = clock.instant();
        var lease = accounts.leaseRefresh(seen, owner, now, now.plus(properties.lease()));
        if (lease.isEmpty()) {
            return accounts.findRefreshPause(seen.id(), now)
                    .<RefreshOutcome>map(until -> new RefreshOutcome.Deferred(
                            "Pinterest could not renew the account's token a moment ago.",
                            Duration.between(now, until)))
                    .orElseGet(RefreshOutcome.Elsewhere::new);
        }
        return isFresh(seen) ? look(lease.get(), owner) : renew(lease.get(), owner);
    }

    private boolean isFresh(Account account) {
        var at = account.lastRefreshedAt();
        return at != null && at.plus(FRESH).isAfter(clock.instant());
    }

    private RefreshOutcome renew(RefreshLease lease, String owner) {
        return switch (pinterest.refresh(lease)) {
            case GrantAnswer.Granted(var grant) -> keep(lease.account(), grant);
            case GrantAnswer.Dead(var reason) -> giveUp(lease.account(), reason, owner);
            case GrantAnswer.Passing(var why, var retryAfter) ->
                defer(lease, owner, why, retryAfter.orElse(Duration.ZERO));
        };
    }

    /** A token that was given out just now is refused by whoever reports it: is it Pinterest who refuses it? */
    private RefreshOutcome look(RefreshLease lease, String owner) {
        var account = lease.account();
        return switch (pinterest.check(account)) {
            case TokenCheck.Works() -> {
                accounts.releaseRefresh(account.id(), owner, clock.instant());
                yield new RefreshOutcome.Settled(account);
            }
            case TokenCheck.Refused(var reason) -> giveUp(account, reason, owner);
            case TokenCheck.Unclear(var why) -> defer(lease, owner, why, Duration.ZERO);
        };
    }

    private RefreshOutcome keep(Account before, Grant grant) {
        var next = refreshed(before, grant);
        if (accounts.replaceInsistently(next, AccountFact.REFRESHED)) {
            return new RefreshOutcome.Settled(next);
        }
        var now = accounts.find(before.id(), before.workspaceId());
        // Our own write, of which only the answer was lost; or one who took the lease over found the old token used up
        // by us.
        if (now.isPresent() && haveSameTokens(now.get(), next)) {
            return new RefreshOutcome.Settled(now.get());
        }
        if (now.isPresent() && gaveUpOn(before, now.get())) {
            var revived = refreshed(now.get(), grant);
            if (accounts.replaceInsistently(revived, AccountFact.CONNECTED)) {
                return new RefreshOutcome.Settled(revived);
            }
        }
        log.info("account {} was given other tokens while its own were renewed", before.id());
        return new RefreshOutcome.Elsewhere();
    }

    private static boolean haveSameTokens(Account one, Account other) {
        var tokens = one.tokens();
        return tokens != null
                && tokens.accessToken().isSameAs(other.heldTokens().accessToken());
    }

    private static boolean gaveUpOn(Account before, Account now) {
        return now.state() == AccountState.NEEDS_RECONNECT && now.revision() == before.revision() + 1;
    }

    private Account refreshed(Account before, Grant grant) {
        var now = clock.instant();
        return before.refreshed(grant.scopes(), tokens.seal(before.id(), grant, before.tokens(), now), now);
    }

    private RefreshOutcome giveUp(Account account, StateReason reason, String owner) {
        var next = account.needingReconnect(reason);
        log.warn("account {} needs to be connected again: {} {}", account.id(), reason.code(), reason.detail());
        return accounts.replaceLeased(next, AccountFact.NEEDS_RECONNECT, owner)
                ? new RefreshOutcome.Settled(next)
                : new RefreshOutcome.Elsewhere();
    }

    private RefreshOutcome defer(RefreshLease lease, String owner, String why, Duration asked) {
        var pause = PauseAfterFailure.of(lease.failures(), asked);
        log.warn(
                "account {} stays as it is, to be tried again in {}: {}",
                lease.account().id(),
                pause,
                why);
        accounts.releaseRefresh(lease.account().id(), owner, clock.instant().plus(pause));
        return new RefreshOutcome.Deferred(why, pause);
    }
}
