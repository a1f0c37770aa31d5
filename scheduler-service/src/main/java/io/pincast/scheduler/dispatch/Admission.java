package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.settings.SettingsService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether what is due may be claimed, or waits for a person or an account. */
@Component
class Admission {
    private final SettingsService settings;
    private final AccountBook accounts;
    private final PublicationProgress progress;
    private final DispatchMetrics metrics;
    private final Dispatching.Timers timers;

    Admission(
            SettingsService settings,
            AccountBook accounts,
            PublicationProgress progress,
            DispatchMetrics metrics,
            DispatchProperties properties) {
        this.settings = settings;
        this.accounts = accounts;
        this.progress = progress;
        this.metrics = metrics;
        this.timers = properties.timers();
    }

    /** By what workspaces want, and what was heard of accounts, at this moment. */
    Admitted decide(List<Publication> due, Publication.Claim claim, Instant now) {
        var terms = settings.terms(due.stream().map(Publication::workspaceId).toList());
        var known = accounts.find(due.stream()
                .map(publication -> publication.target().accountId())
                .distinct()
                .toList());
        metrics.read(known.size());
        var admitted = new Admitted(new ArrayList<>(), new ArrayList<>());
        for (var publication : due) {
            var ofWorkspace = terms.get(publication.workspaceId());
            if (ofWorkspace != null) {
                hold(publication, known, ofWorkspace, now)
                        .ifPresentOrElse(
                                admitted.holds()::add,
                                () -> Dispatching.claim(publication, claim, ofWorkspace, timers, now)
                                        .ifPresent(admitted.claims()::add));
            }
        }
        return admitted;
    }

    private Optional<Decision> hold(
            Publication publication, Map<String, Account> known, Holding.Terms terms, Instant now) {
        return Optional.ofNullable(known.get(publication.target().accountId()))
                .flatMap(Account::pause)
                .flatMap(why -> Holding.paused(publication, why, timers.claimAhead(), now))
                .or(() -> Holding.late(publication, terms, now));
    }

    void hold(List<Decision> holds) {
        holds.stream().filter(progress::apply).forEach(held -> metrics.held(held.after()));
    }

    /** What is to be claimed, and what is to be held. */
    record Admitted(List<Decision> claims, List<Decision> holds) {}
}
