package io.pincast.auth.account;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells 14, 7 and 1 days before a permission ends that it does. Renewing comes weeks before that; so whoever is told this has an app
 * that Pinterest refuses, or a way to Pinterest that has long been closed.
 */
@Component
class EndWarnings implements Chore {
    private static final Logger log = LoggerFactory.getLogger(EndWarnings.class);
    /** The nearest first: of an account that was missed for long, only that is told. */
    private static final List<Integer> DAYS = List.of(1, 7, 14);

    private static final int BATCH = 100;
    private final AccountStore accounts;
    private final Clock clock;

    EndWarnings(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "warn-of-ends";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var now = clock.instant();
        for (var days : DAYS) {
            for (var account : accounts.listEnding(now.plus(Duration.ofDays(days)), days, BATCH)) {
                if (accounts.warnOfEnd(account.told(), days)) {
                    log.warn("the permission of account {} ends in {} days or less", account.id(), days);
                }
            }
        }
    }
}
