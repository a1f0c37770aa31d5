package io.pincast.scheduler.hold;

import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.planning.TargetChecks;
import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Resumes what waits for an account as soon as it is known to be connected again; of which nothing is heard, that is asked about. */
@Component
class Reconnection {
    private static final Logger log = LoggerFactory.getLogger(Reconnection.class);
    private static final int BATCH = 200;
    private static final Set<String> NOT_CONNECTED = Set.of(Holding.ACCOUNT_NEEDS_RECONNECT, "ACCOUNT_NOT_FOUND");
    private final AccountQueues queues;
    private final AccountBook accounts;
    private final PublicationProgress progress;
    private final TargetChecks auth;
    private final HoldProperties properties;
    private final Clock clock;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    Reconnection(
            AccountQueues queues,
            AccountBook accounts,
            PublicationProgress progress,
            TargetChecks auth,
            HoldProperties properties,
            Clock clock) {
        this.queues = queues;
        this.accounts = accounts;
        this.progress = progress;
        this.auth = auth;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks at every account that something waits for. Returns how many there are. */
    int sweep() {
        var seen = 0;
        var next = queues.findHeld("");
        while (next.isPresent()) {
            var held = next.get();
            look(held);
            seen++;
            next = queues.findHeld(held.target().accountId());
        }
        if (seen == 0) {
            asked.clear();
        }
        return seen;
    }

    private void look(Publication held) {
        var accountId = held.target().accountId();
        var step = HeldAccount.next(
                accounts.find(accountId),
                held.updatedAt(),
                asked.get(accountId),
                properties.askEvery(),
                clock.instant());
        switch (step) {
            case RESUME -> resume(accountId);
            case ASK -> ask(held);
            case WAIT -> log.trace("account {} is still waited for", accountId);
        }
    }

    private void ask(Publication held) {
        asked.put(held.target().accountId(), clock.instant());
        try {
            var why = auth.check(held.workspaceId(), List.of(held.target())).stream()
                    .flatMap(checked -> Optional.ofNullable(checked.problem()).stream())
                    .filter(problem -> NOT_CONNECTED.contains(problem.code()))
                    .findFirst();
            note(held, why);
            if (why.isEmpty()) {
                log.info(
                        "account {} is connected again, which no event had told",
                        held.target().accountId());
                resume(held.target().accountId());
            }
        } catch (PeerUnavailableException e) {
            log.warn(
                    "whether account {} is connected again could not be asked: {}",
                    held.target().accountId(),
                    e.toString());
        }
    }

    private void note(Publication held, Optional<TargetChecks.Unusable> why) {
        accounts.note(new Account(
                held.target().accountId(),
                held.workspaceId(),
                why.isEmpty() ? AccountState.CONNECTED : AccountState.NEEDS_RECONNECT,
                clock.instant(),
                null,
                null,
                why.map(unusable ->
                                new Problem(unusable.code(), unusable.detail(), unusable.action(), null, null, null))
                        .orElse(null)));
    }

    /** Resumes all that waits for an account. Returns how many. */
    int resume(String accountId) {
        var resumed = 0;
        while (true) {
            var batch = queues.listHeld(accountId, BATCH);
            var now = clock.instant();
            var won = (int) batch.stream()
                    .flatMap(held -> Holding.resume(held, now).stream())
                    .filter(progress::apply)
                    .count();
            resumed += won;
            if (won == 0) {
                return resumed;
            }
        }
    }
}
