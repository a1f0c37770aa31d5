package io.pincast.auth.accesstoken;

import io.pincast.auth.account.AccountStore;
import io.pincast.auth.account.RefreshProperties;
import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renews tokens well before they end, so that nobody has to wait for it and a day's outage costs nothing. */
@Component
class RefreshAhead implements Chore {
    private static final Logger log = LoggerFactory.getLogger(RefreshAhead.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;
    private final AccountStore accounts;
    private final TokenRefresher refresher;
    private final RefreshProperties properties;
    private final Clock clock;

    RefreshAhead(AccountStore accounts, TokenRefresher refresher, RefreshProperties properties, Clock clock) {
        this.accounts = accounts;
        this.refresher = refresher;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "renew-tokens";
    }

    @Override
    public Duration pause() {
        return properties.poll();
    }

    @Override
    public void run() {
        var due = accounts.listRefreshDue(clock.instant(), BATCH);
        var threads = Thread.ofVirtual().name("renew-token-", 0).factory();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE, threads)) {
            due.stream()
                    .map(account -> workers.submit(() -> refresher.refresh(account)))
                    .toList()
                    .forEach(RefreshAhead::await);
        }
    }

    /** One account's trouble is not the next one's. */
    private static void await(Future<RefreshOutcome> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            log.warn("a token could not be renewed: {}", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
