package io.pincast.scheduler.account.store;

import static io.pincast.scheduler.store.Fields.part;
import static io.pincast.scheduler.store.Fields.put;
import static io.pincast.scheduler.store.Fields.text;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.account.Account;
import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.store.ProblemDocuments;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** How an account looks in the store. */
final class AccountDocuments {
    static final String COLLECTION = "accounts";
    static final String WORKSPACE = "workspaceId";
    static final String HEARD_AT = "heardAt";
    private static final String WHY = "why";

    private AccountDocuments() {}

    static Document toDocument(Account account) {
        var document = new Document("_id", account.id())
                .append(WORKSPACE, account.workspaceId().value())
                .append("state", account.state().name())
                .append(HEARD_AT, Date.from(account.heardAt()));
        put(document, "username", account.username());
        put(document, "environment", account.environment());
        var why = account.why();
        put(document, WHY, why == null ? null : ProblemDocuments.toDocument(why));
        return document;
    }

    /** What news change: an account that is connected again has nothing against it any more, but keeps its name. */
    static Document change(Account news) {
        var set = toDocument(news);
        set.remove("_id");
        var change = new Document("$set", set);
        return set.containsKey(WHY) ? change : change.append("$unset", new Document(WHY, ""));
    }

    /** Nothing where an older version kept too little: the next news bring the rest. */
    static Optional<Account> toAccount(Document document) {
        var workspace = text(document, WORKSPACE);
        return workspace == null
                ? Optional.empty()
                : Optional.of(new Account(
                        document.getString("_id"),
                        new WorkspaceId(workspace),
                        AccountState.valueOf(document.getString("state")),
                        document.getDate(HEARD_AT).toInstant(),
                        text(document, "username"),
                        text(document, "environment"),
                        ProblemDocuments.toProblem(part(document, WHY))));
    }
}
