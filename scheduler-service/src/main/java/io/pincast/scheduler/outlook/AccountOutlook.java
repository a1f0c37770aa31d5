package io.pincast.scheduler.outlook;

import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.publication.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account's queue stands.
 *
 * @param tempo how fast it may publish
 * @param planned not yet begun, whenever they are due; counted up to a limit, as the others
 * @param underWay with the publisher
 * @param held for a person, or until the account is connected again
 * @param waiting those of {@code planned} that cannot keep their time
 * @param drainsAt when the last of them will be published; none where nobody waits, or nobody can tell
 * @param behind how late the latest of them will be
 * @param because why, and what to do; none where nobody waits
 */
public record AccountOutlook(
        Account account,
        Forecast.Tempo tempo,
        long planned,
        long underWay,
        long held,
        long waiting,
        @Nullable Instant drainsAt,
        @Nullable Duration behind,
        @Nullable Problem because) {}
