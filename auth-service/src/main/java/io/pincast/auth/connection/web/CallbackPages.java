package io.pincast.auth.connection.web;

import io.pincast.auth.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the page says that a person sees on coming back from Pinterest. */
final class CallbackPages {

    private CallbackPages() {}

    static List<String> connected(Account account, Set<String> missingScopes) {
        var text = new ArrayList<String>();
        text.add("The Pinterest account " + account.profile().username() + " ("
                + account.environment().name().toLowerCase(Locale.ROOT)
                + ") is connected. You can close this page and go on in Pincast.");
        if (!missingScopes.isEmpty()) {
            text.add("Pinterest did not grant everything that Pincast needs. Missing: "
                    + String.join(", ", missingScopes)
                    + ". Connect the account again and allow it, else some things will not work.");
        }
        return text;
    }
}
