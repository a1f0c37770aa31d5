package io.pincast.auth.accounthealth;

import io.pincast.auth.account.Account;
import io.pincast.auth.account.AccountService;
import io.pincast.auth.account.AccountStore;
import io.pincast.auth.accounthealth.AccountHealth.MissingScope;
import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.connection.ConnectionCompletion;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.defaults.identity.Caller;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Puts together what is known of an account. */
@Service
public class AccountHealthService {
    private static final Map<String, String> NEEDED_FOR = Map.of(
            "user_accounts:read", "showing whose account it is, and its numbers",
            "boards:read", "choosing a board, and looking a Pin up after an unclear answer",
            "boards:write", "making boards and publishing Pins",
            "pins:read", "numbers of Pins, and looking a Pin up after an unclear answer",
            "pins:write", "publishing Pins and uploading videos");

    private final AccountService accounts;
    private final AccountStore store;
    private final ConnectionCompletion connections;
    private final PinterestAppService apps;
    private final AppBudgets budgets;

    AccountHealthService(
            AccountService accounts,
            AccountStore store,
            ConnectionCompletion connections,
            PinterestAppService apps,
            AppBudgets budgets) {
        this.accounts = accounts;
        this.store = store;
        this.connections = connections;
        this.apps = apps;
        this.budgets = budgets;
    }

    public AccountHealth of(String accountId, Caller caller) {
        var account = accounts.get(accountId, caller);
        var app = apps.get(account.pinterestAppId(), account.workspaceId());
        return AccountHealth.of(account, store.countRefreshFailures(account.id()), missing(account), budgets.used(app));
    }

    private List<MissingScope> missing(Account account) {
        return connections.missingScopes(account).stream()
                .map(scope -> new MissingScope(scope, NEEDED_FOR.getOrDefault(scope, "some of what Pincast does")))
                .toList();
    }
}
