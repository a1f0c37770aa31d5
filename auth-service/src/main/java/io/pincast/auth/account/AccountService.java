package io.pincast.auth.account;

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
import org.springframework.stereotype.Service;

/** Knows a team's accounts, and adds those that were connected. */
@Service
public class AccountService {
    private static final int TRIES = 10;
    private final AccountStore accounts;
    private final AccountTokens tokens;
    private final Ids ids;
    private final Clock clock;

    AccountService(AccountStore accounts, AccountTokens tokens, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
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
    public Account connect(PinterestApp app, Profile profile, Grant grant) {
        for (var tried = 0; tried < TRIES; tried++) {
            var known = accounts.findByPinterestUser(app.workspaceId(), app.id(), profile.pinterestUserId());
            var next = known.map(account -> connectedAgain(account, profile, grant))
                    .orElseGet(() -> connected(app, profile, grant));
            var stored = known.isPresent()
                    ? accounts.replace(next, AccountFact.CONNECTED)
                    : accounts.insert(next, AccountFact.CONNECTED);
            if (stored) {
                return next;
            }
        }
        throw busy("Connect it once more.");
    }

    /** Forgets the account's tokens. Its posts, Pins and numbers stay; what is planned for it waits. */
    public void disconnect(String id, Caller caller) {
        for (var tried = 0; tried < TRIES; tried++) {
            var account = get(id, caller);
            if (account.state() == AccountState.DISCONNECTED
                    || accounts.disconnect(account.disconnected(), caller.id())) {
                return;
            }
        }
        throw busy("Disconnect it once more.");
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
