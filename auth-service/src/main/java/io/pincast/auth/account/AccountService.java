package io.pincast.auth.account;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Knows a team's accounts, and adds those that were connected. */
@Service
public class AccountService {
    private static final int TRIES = 10;
    private final AccountStore accounts;
    private final AccountTokens tokens;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    AccountService(AccountStore accounts, AccountTokens tokens, AuditTrail audit, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Account> find(String id, WorkspaceId owner) {
        return accounts.find(id, owner);
    }

    public Account get(String id, WorkspaceId owner) {
        return find(id, owner).orElseThrow(() -> ProblemException.notFound("account"));
    }

    /** An account that the caller reaches; any other looks like none. */
    public Account get(String id, Caller caller) {
        return find(id, caller.workspaceId())
                .filter(account -> caller.mayUse(account.id()))
                .orElseThrow(() -> ProblemException.notFound("account"));
    }

    public Page<Account> list(WorkspaceId owner, PageRequest request) {
        var after = request.after().map(List::getFirst);
        var found = accounts.list(owner, after, request.limit() + 1);
        var more = found.size() > request.limit();
        var shown = more ? found.subList(0, request.limit()) : found;
        return new Page<>(shown, more ? PageRequest.cursor(shown.getLast().id()) : null);
    }

    /** Adds the account, or brings back the one that the workspace has: with its id, so that nothing planned for it is lost. */
    public Account connect(Actor actor, PinterestApp app, Profile profile, Grant grant) {
        for (var tried = 0; tried < TRIES; tried++) {
            var known = accounts.findByPinterestUser(app.workspaceId(), app.id(), profile.pinterestUserId());
            var next = known.map(account -> connectedAgain(account, profile, grant))
                    .orElseGet(() -> connected(app, profile, grant));
            var stored = known.isPresent()
                    ? accounts.connectAgain(next, again(actor, known.get(), next))
                    : accounts.insert(next, entry(actor, "account.connected", next));
            if (stored) {
                return next;
            }
        }
        throw busy("Connect it once more.");
    }

    /** Forgets the account's tokens. Its posts, Pins and numbers stay; what is planned for it waits. */
    public void disconnect(Actor actor, String id, Caller caller) {
        for (var tried = 0; tried < TRIES; tried++) {
            var account = get(id, caller);
            if (account.state() == AccountState.DISCONNECTED || disconnect(actor, account)) {
                return;
            }
        }
        throw busy("Disconnect it once more.");
    }

    private boolean disconnect(Actor actor, Account account) {
        var next = account.disconnected();
        var entry = stamped(actor, "account.disconnected", next).changed("state", account.state(), next.state());
        return accounts.disconnect(next, entry);
    }

    private AuditEntry again(Actor actor, Account was, Account is) {
        return entry(actor, "account.connected-again", is).changed("state", was.state(), is.state());
    }

    private AuditEntry entry(Actor actor, String action, Account account) {
        return stamped(actor, action, account)
                .with("pinterestAppId", account.pinterestAppId())
                .with("environment", account.environment())
                .with("scopes", new TreeSet<>(account.scopes()));
    }

    private AuditEntry stamped(Actor actor, String action, Account account) {
        return audit.entry(actor, action, account.subject()).in(account.workspaceId());
    }

    private Account connectedAgain(Account known, Profile profile, Grant grant) {
        var now = clock.instant();
        return known.connectedAgain(profile, grant.scopes(), tokens.seal(known.id(), grant, known.tokens(), now), now);
    }

    private Account connected(PinterestApp app, Profile profile, Grant grant) {
        var id = ids.nextText();
        var now = clock.instant();
        return new Account(
                id,
                app.workspaceId(),
                app.id(),
                app.environment(),
                profile,
                grant.scopes(),
                AccountState.CONNECTED,
                null,
                tokens.seal(id, grant, null, now),
                now,
                null,
                1);
    }

    private static ProblemException busy(String action) {
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                "account-busy",
                "The account is being changed",
                "The account was being changed by somebody else the whole time. " + action);
    }
}
