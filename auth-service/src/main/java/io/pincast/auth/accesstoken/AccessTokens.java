package io.pincast.auth.accesstoken;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.AccountTokens;
import io.pincast.auth.account.RefreshProperties;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Gives out access tokens that work, and renews those that do not. */
@Service
public class AccessTokens {
    /** A token that ends within this is not given out: it could end on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private final AccountService accounts;
    private final PinterestAppService apps;
    private final AccountTokens tokens;
    private final TokenRefresher refresher;
    private final RefreshProperties properties;
    private final Clock clock;

    AccessTokens(
            AccountService accounts,
            PinterestAppService apps,
            AccountTokens tokens,
            TokenRefresher refresher,
            RefreshProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.apps = apps;
        this.tokens = tokens;
        this.refresher = refresher;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A token of the account, renewed first where it is about to end or was refused.
     *
     * @param rejectedHash SHA-256 in hex of a token that Pinterest refused with 401 code 2; another than the current one is of no interest
     * @throws AccountNeedsReconnectException where Pinterest proved that only a person can help
     * @throws ProblemException 404 for an account that is not the workspace's, 403 while its app is disabled, 503 while Pinterest
     *     cannot be asked
     */
    public UsableToken get(WorkspaceId owner, String accountId, Optional<String> rejectedHash) {
        var deadline = System.nanoTime() + properties.patience().toNanos();
        while (true) {
            var account = accounts.find(accountId, owner).orElseThrow(AccountProblems::notFound);
            apps.getEnabled(account.pinterestAppId(), owner);
            var token = usable(account);
            if (token.isPresent() && !isRejected(token.get(), rejectedHash)) {
                return token.get();
            }
            switch (refreshed(account, deadline)) {
                case RefreshOutcome.Settled(var settled) -> {
                    return usable(settled).orElseThrow(() -> AccountProblems.needsReconnect(settled));
                }
                case RefreshOutcome.Deferred(var why, var wait) -> throw AccountProblems.passing(why, wait);
                case RefreshOutcome.Elsewhere() -> {
                    if (System.nanoTime() > deadline) {
                        throw AccountProblems.passing("The account's token is being renewed.", LOOK_AGAIN);
                    }
                    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                }
            }
        }
    }

    /** Calls Pinterest with the account's token; where Pinterest refuses the token, once more with a renewed one. */
    public <T> T using(WorkspaceId owner, String accountId, Function<UsableToken, T> call) {
        var token = get(owner, accountId, Optional.empty());
        try {
            return call.apply(token);
        } catch (TokenRefusedException e) {
            return usingRenewed(owner, accountId, token, call);
        }
    }

    private <T> T usingRenewed(
            WorkspaceId owner, String accountId, UsableToken refused, Function<UsableToken, T> call) {
        var renewed = get(owner, accountId, Optional.of(Secrets.hash(refused.accessToken())));
        try {
            return call.apply(renewed);
        } catch (TokenRefusedException e) {
            // Either this tells that the account is lost, or Pinterest is of two minds.
            get(owner, accountId, Optional.of(Secrets.hash(renewed.accessToken())));
            throw AccountProblems.passing("Pinterest refuses a token that it just gave out.", Duration.ofSeconds(5));
        }
    }

    /** The account's token, unless it is about to end. */
    private Optional<UsableToken> usable(Account account) {
        if (account.state() != AccountState.CONNECTED) {
            throw AccountProblems.needsReconnect(account);
        }
        return clock.instant().plus(MARGIN).isBefore(account.heldTokens().accessTokenExpiresAt())
                ? Optional.of(new UsableToken(tokens.openAccess(account), account))
                : Optional.empty();
    }

    private static boolean isRejected(UsableToken token, Optional<String> rejectedHash) {
        return rejectedHash.isPresent() && Secrets.hash(token.accessToken()).equalsIgnoreCase(rejectedHash.get());
    }

    /** In a thread of its own: whoever asked may go away, Pinterest's answer must be stored all the same. */
    private RefreshOutcome refreshed(Account account, long deadline) {
        var running = CompletableFuture.supplyAsync(() -> refresher.refresh(account), Thread::startVirtualThread);
        try {
            return running.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new RefreshOutcome.Deferred(
                    "Pinterest takes long to renew the account's token.", Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RefreshOutcome.Deferred("Pincast is stopping.", Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("renewing a token failed", e);
        }
    }
}
