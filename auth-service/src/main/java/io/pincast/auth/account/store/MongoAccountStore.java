package io.pincast.auth.account.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountFact;
import io.pincast.auth.account.AccountState;
import io.pincast.auth.account.AccountStore;
import io.pincast.auth.account.RefreshLease;
import io.pincast.auth.account.events.AccountOutbox;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.PendingEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoAccountStore implements AccountStore {
    private static final String LEASE_OWNER = "refreshLeaseOwner";
    /** While somebody has the lease, its end; after a failure, until when nobody may take it. */
    private static final String LEASE_UNTIL = "refreshLeaseUntil";

    private static final String FAILURES = "refreshFailures";
    /** Of how many days before the end was told last; absent where of none. */
    private static final String END_TOLD = "endToldDays";

    private static final Duration INSISTENCE = Duration.ofSeconds(30);
    private final MongoCollection<Document> accounts;
    private final AccountOutbox outbox;
    private final EventRelay relay;
    private final Clock clock;

    MongoAccountStore(MongoDatabase database, AccountOutbox outbox, EventRelay accountEventRelay, Clock clock) {
        this.accounts = database.getCollection(AccountIndexes.ACCOUNTS);
        this.outbox = outbox;
        this.relay = accountEventRelay;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(String id, WorkspaceId owner) {
        var owned = and(eq(AccountDocuments.ID, id), eq(AccountDocuments.WORKSPACE_ID, owner.value()));
        return Optional.ofNullable(accounts.find(owned).first()).map(AccountDocuments::toAccount);
    }

    @Override
    public List<Account> list(WorkspaceId owner, Optional<String> after, int limit) {
        var owned = eq(AccountDocuments.WORKSPACE_ID, owner.value());
        return accounts.find(after.map(id -> and(owned, gt(AccountDocuments.ID, id)))
                        .orElse(owned))
                .sort(ascending(AccountDocuments.ID))
                .limit(limit)
                .map(AccountDocuments::toAccount)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Account> findByPinterestUser(WorkspaceId owner, String pinterestAppId, String pinterestUserId) {
        var known = and(
                eq(AccountDocuments.WORKSPACE_ID, owner.value()),
                eq(AccountDocuments.APP_ID, pinterestAppId),
                eq(AccountDocuments.USER_ID, pinterestUserId));
        return Optional.ofNullable(accounts.find(known).first()).map(AccountDocuments::toAccount);
    }

    @Override
    public boolean hasAccountsOf(WorkspaceId owner, String pinterestAppId) {
        return accounts.find(and(
                                eq(AccountDocuments.WORKSPACE_ID, owner.value()),
                                eq(AccountDocuments.APP_ID, pinterestAppId)))
                        .first()
                != null;
    }

    @Override
    public boolean insert(Account account, AuditEntry entry) {
        var now = clock.instant();
        var document = AccountDocuments.toDocument(account)
                // "Never leased" and "the lease has ended" are one case.
                .append(LEASE_UNTIL, Date.from(Instant.EPOCH))
                .append(FAILURES, 0);
        try {
            var events = outbox.outgoing(account, AccountFact.CONNECTED, now);
            accounts.insertOne(PendingAudit.into(PendingEvents.into(document, events, now), entry));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        relay.wake();
        return true;
    }

    @Override
    public boolean connectAgain(Account next, AuditEntry entry) {
        return replace(next, outbox.outgoing(next, AccountFact.CONNECTED, clock.instant()), entry);
    }

    @Override
    public boolean replaceInsistently(Account next, AccountFact fact) {
        return Insistence.upTo(INSISTENCE).on(() -> replace(unchangedBefore(next), next, fact));
    }

    @Override
    public boolean replaceLeased(Account next, AccountFact fact, String leaseOwner) {
        return replace(and(unchangedBefore(next), eq(LEASE_OWNER, leaseOwner)), next, fact);
    }

    private static Bson unchangedBefore(Account next) {
        return and(eq(AccountDocuments.ID, next.id()), eq(AccountDocuments.REVISION, next.revision() - 1));
    }

    private boolean replace(Bson expected, Account next, AccountFact fact) {
        return update(expected, changes(next), outbox.outgoing(next, fact, clock.instant()));
    }

    private boolean replace(Account next, List<OutgoingEvent> events, AuditEntry entry) {
        var changes = changes(next);
        changes.add(PendingAudit.append(entry));
        return update(unchangedBefore(next), changes, events);
    }

    private static List<Bson> changes(Account next) {
        var changes = new ArrayList<Bson>();
        AccountDocuments.changing(next)
                .forEach((field, value) -> changes.add(value == null ? unset(field) : set(field, value)));
        changes.add(unset(LEASE_OWNER));
        changes.add(set(LEASE_UNTIL, Date.from(Instant.EPOCH)));
        changes.add(set(FAILURES, 0));
        changes.add(unset(END_TOLD));
        return changes;
    }

    private boolean update(Bson expected, List<Bson> changes, List<OutgoingEvent> events) {
        changes.add(PendingEvents.append(events, clock.instant()));
        var won = accounts.updateOne(expected, combine(changes)).getModifiedCount() == 1;
        if (won) {
            relay.wake();
        }
        return won;
    }

    @Override
    public boolean disconnect(Account next, AuditEntry entry) {
        var events = outbox.disconnected(next, entry.actor().id(), clock.instant());
        return replace(next, events, entry);
    }

    @Override
    public boolean warnOfEnd(Account next, int daysLeft) {
        // Who renews it now holds on to the revision.
        var quiet = and(unchangedBefore(next), exists(LEASE_OWNER, false));
        var changes =
                new ArrayList<Bson>(List.of(set(AccountDocuments.REVISION, next.revision()), set(END_TOLD, daysLeft)));
        return update(quiet, changes, outbox.expiresSoon(next, daysLeft, clock.instant()));
    }

    @Override
    public List<Account> listEnding(Instant by, int days, int limit) {
        var ending = and(
                eq(AccountDocuments.STATE, AccountState.CONNECTED.name()),
                lte(AccountDocuments.REFRESH_EXPIRES_AT, Date.from(by)),
                or(exists(END_TOLD, false), gt(END_TOLD, days)));
        return accounts.find(ending)
                .sort(ascending(AccountDocuments.REFRESH_EXPIRES_AT))
                .limit(limit)
                .map(AccountDocuments::toAccount)
                .into(new ArrayList<>());
    }

    @Override
    public int countRefreshFailures(String id) {
        var found = accounts.find(eq(AccountDocuments.ID, id)).first();
        return found == null ? 0 : found.getInteger(FAILURES, 0);
    }

    @Override
    public Optional<RefreshLease> leaseRefresh(Account seen, String leaseOwner, Instant now, Instant until) {
        var free = and(
                eq(AccountDocuments.ID, seen.id()),
                eq(AccountDocuments.REVISION, seen.revision()),
                eq(AccountDocuments.STATE, AccountState.CONNECTED.name()),
                lte(LEASE_UNTIL, Date.from(now)));
        var before = accounts.findOneAndUpdate(
                free,
                combine(set(LEASE_OWNER, leaseOwner), set(LEASE_UNTIL, Date.from(until))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
        return Optional.ofNullable(before)
                .map(document -> new RefreshLease(
                        AccountDocuments.toAccount(document),
                        document.getInteger(FAILURES, 0),
                        document.getString(LEASE_OWNER) != null));
    }

    @Override
    public void releaseRefresh(String id, String leaseOwner, Instant notBefore) {
        accounts.updateOne(
                and(eq(AccountDocuments.ID, id), eq(LEASE_OWNER, leaseOwner)),
                combine(
                        unset(LEASE_OWNER),
                        set(LEASE_UNTIL, Date.from(notBefore)),
                        set(AccountDocuments.REFRESH_DUE_AT, Date.from(notBefore)),
                        inc(FAILURES, 1)));
    }

    @Override
    public Optional<Instant> findRefreshPause(String id, Instant now) {
        var paused = and(eq(AccountDocuments.ID, id), gt(LEASE_UNTIL, Date.from(now)));
        return Optional.ofNullable(accounts.find(paused).first())
                .filter(document -> document.getString(LEASE_OWNER) == null)
                .map(document -> document.getDate(LEASE_UNTIL).toInstant());
    }

    @Override
    public List<Account> listRefreshDue(Instant now, int limit) {
        var due = and(
                eq(AccountDocuments.STATE, AccountState.CONNECTED.name()),
                lte(AccountDocuments.REFRESH_DUE_AT, Date.from(now)));
        return accounts.find(due)
                .sort(ascending(AccountDocuments.REFRESH_DUE_AT))
                .limit(limit)
                .map(AccountDocuments::toAccount)
                .into(new ArrayList<>());
    }
}
