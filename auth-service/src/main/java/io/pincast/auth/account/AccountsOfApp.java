package io.pincast.auth.account;

import io.pincast.auth.pinterestapp.AppUse;
import io.pincast.auth.pinterestapp.PinterestApp;
import org.springframework.stereotype.Component;

/** Tells apps whether accounts hang on them. */
@Component
class AccountsOfApp implements AppUse {
    private final AccountStore accounts;

    AccountsOfApp(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean isInUse(PinterestApp app) {
        return accounts.hasAccountsOf(app.workspaceId(), app.id());
    }
}
