package io.pincast.scheduler.outlook;

import static java.util.stream.Collectors.groupingBy;

import io.pincast.defaults.identity.Caller;
import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.outlook.Forecast.Expected;
import io.pincast.scheduler.outlook.Forecast.Tempo;
import io.pincast.scheduler.progress.AccountQueues;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells when what waits will really be published. Nothing is decided by it. */
@Service
public class OutlookService {
    private static final int MOST_ACCOUNTS = 200;
    private static final int MOST_COUNTED = 10_000;
    private static final int FIRST_PART = 128;
    /** An estimate of a longer queue is too early, and says so. */
    private static final int MOST_QUEUED = 2_048;

    private static final int MOST_ROUNDS = 8;
    private final PaceBook paces;
    private final AccountBook accounts;
    private final AccountQueues queues;
    private final OutlookProperties properties;
    private final Clock clock;

    OutlookService(
            PaceBook paces, AccountBook accounts, AccountQueues queues, OutlookProperties properties, Clock clock) {
        this.paces = paces;
        this.accounts = accounts;
        this.queues = queues;
        this.properties = properties;
        this.clock = clock;
    }

    /** For those of these publications that wait for their instant and cannot keep it. */
    public Map<PublicationId, Estimate> estimates(Collection<Publication> publications) {
        var now = clock.instant();
        var waiting = publications.stream()
                .filter(publication -> publication.state() == PublicationState.PLANNED && publication.dueAt() != null)
                .collect(groupingBy(publication -> publication.target().accountId()));
        var tempos = tempos(waiting.keySet(), now);
        var estimates = new HashMap<PublicationId, Estimate>();
        waiting.forEach((accountId, ofAccount) -> {
            var tempo = Objects.requireNonNull(tempos.get(accountId));
            var expected = expected(accountId, ofAccount, tempo, now);
            ofAccount.forEach(publication -> Optional.ofNullable(expected.get(publication.id()))
                    .filter(one -> isLate(publication, one))
                    .ifPresent(one -> estimates.put(publication.id(), Reasons.estimate(publication, one, tempo))));
        });
        return estimates;
    }

    private boolean isLate(Publication publication, Expected expected) {
        return Duration.between(Holding.wantedAt(publication), expected.expectedAt())
                        .compareTo(properties.punctual())
                > 0;
    }

    /** Reads back from the last of them as far as it matters: to where the account had nothing to do. */
    private Map<PublicationId, Expected> expected(String accountId, List<Publication> asked, Tempo tempo, Instant now) {
        var instants = asked.stream().map(OutlookService::dueAt).sorted().toList();
        for (var part = FIRST_PART; ; part *= 4) {
            var most = Math.min(part, MOST_QUEUED);
            var queue = queues.listPlanned(accountId, instants.getLast(), most);
            var all = Forecast.of(queue, tempo, now);
            var whole = queue.size() < most || most == MOST_QUEUED;
            if (whole || (Forecast.beginsIdle(all) && !queue.getFirst().dueAt().isAfter(instants.getFirst()))) {
                var byId = new HashMap<PublicationId, Expected>();
                all.forEach(one -> byId.put(one.id(), one));
                return byId;
            }
        }
    }

    /** Of every account that was heard of and that the caller reaches. */
    public List<AccountOutlook> of(Caller caller) {
        var now = clock.instant();
        var known = accounts.listOf(caller.workspaceId(), MOST_ACCOUNTS).stream()
                .filter(account -> caller.mayUse(account.id()))
                .toList();
        var tempos = tempos(known.stream().map(Account::id).toList(), now);
        return known.stream()
                .map(account -> outlook(account, Objects.requireNonNull(tempos.get(account.id())), now))
                .toList();
    }

    private AccountOutlook outlook(Account account, Tempo tempo, Instant now) {
        var backlog = backlog(account.id(), tempo, now);
        var last = backlog.isEmpty() ? null : backlog.getLast();
        var pause = account.pause();
        var behind =
                backlog.stream().map(Expected::delay).max(Duration::compareTo).orElse(null);
        return new AccountOutlook(
                account,
                tempo,
                count(account, PublicationState.PLANNED),
                count(account, PublicationState.CLAIMED) + count(account, PublicationState.DISPATCHED),
                count(account, PublicationState.HELD),
                backlog.size(),
                last == null || pause.isPresent() ? null : last.expectedAt(),
                pause.isPresent() ? null : behind,
                pause.orElse(last == null ? null : Reasons.ofQueue(tempo, backlog.size())));
    }

    /** What is due already, and what comes due before that is done, and so on. */
    private List<Expected> backlog(String accountId, Tempo tempo, Instant now) {
        var until = now;
        List<Expected> late = List.of();
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = late.size();
            late = Forecast.of(queues.listPlanned(accountId, until, MOST_COUNTED), tempo, now).stream()
                    .filter(one -> one.delay().compareTo(Duration.ZERO) > 0)
                    .toList();
            if (late.size() == before && round > 0) {
                break;
            }
            until = late.isEmpty() ? later(tempo.freeAt(), now) : late.getLast().expectedAt();
        }
        return late;
    }

    private long count(Account account, PublicationState state) {
        return queues.count(account.id(), state, MOST_COUNTED);
    }

    private Map<String, Tempo> tempos(Collection<String> accountIds, Instant now) {
        var heard = paces.find(accountIds).stream().collect(groupingBy(Pace::accountId));
        var tempos = new HashMap<String, Tempo>();
        accountIds.forEach(id -> tempos.put(id, Tempo.of(heard.getOrDefault(id, List.of()), properties, now)));
        return tempos;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant dueAt(Publication publication) {
        return Objects.requireNonNull(publication.dueAt(), "waits for no instant");
    }
}
