package io.pincast.publisher.budget.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.BudgetBook;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetBook.Telling;
import io.pincast.publisher.budget.BudgetStore;
import io.pincast.publisher.budget.BudgetStoreContract;
import io.pincast.test.EmbeddedServers;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoBudgetStoreIT extends BudgetStoreContract {
    private static final MutableClock CLOCK = MutableClock.at(NINE);
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedServers.mongodbUri());
        database = client.getDatabase("budgets_" + System.nanoTime());
    }

    @AfterAll
    static void disconnect() {
        database.drop();
        client.close();
    }

    @Override
    protected BudgetStore store() {
        return new MongoBudgetStore(database, MongoBudgetStoreIT::event, () -> {}, CLOCK);
    }

    private static OutgoingEvent event(BudgetBook book, Picture told) {
        var id = book.budget().key() + "/" + book.telling().seq();
        return new OutgoingEvent("topic", "key", id, "type", 1, "workspace", NINE, Map.of(), null, "{}");
    }

    @Test
    void keepsTheEventInTheBookThatItTellsOf() {
        var picture = new Picture(100, NINE, null);
        var book =
                BudgetBook.empty(Budget.writes("workspace", "app", "told")).with(new Telling(1, picture, NINE, null));
        store().write(book, picture);
        store().write(book.written(), picture);
        var stored = database.getCollection(BudgetDocuments.COLLECTION)
                .find(new Document("_id", "told/org_write"))
                .first();
        assertThat(stored.getList(PendingEvents.EVENTS, Document.class)).hasSize(2);
        assertThat(stored.getDate(PendingEvents.SINCE)).isEqualTo(Date.from(NINE));
    }

    @Test
    void forgetsWhatNobodyUsesAnyMoreButNotWhatHasSomethingToSend() {
        var idle = BudgetBook.empty(Budget.writes("workspace", "app", "idle"));
        var waiting = BudgetBook.empty(Budget.writes("workspace", "app", "waiting"));
        store().write(idle, null);
        store().write(waiting, new Picture(100, NINE, null));
        store().forget(NINE);
        assertThat(store().find(idle.budget().key())).isPresent();
        store().forget(NINE.plus(Duration.ofDays(8)));
        assertThat(store().find(idle.budget().key())).isEmpty();
        assertThat(store().find(waiting.budget().key())).isPresent();
    }
}
