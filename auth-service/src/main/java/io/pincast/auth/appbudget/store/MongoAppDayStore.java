package io.pincast.auth.appbudget.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.appbudget.AppDay;
import io.pincast.auth.appbudget.AppDay.Slice;
import io.pincast.auth.appbudget.AppDayStore;
import io.pincast.auth.appbudget.Category;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The collection {@code appBudgets}: one document per app and day, written only on top of the version that was read. */
@Component
class MongoAppDayStore implements AppDayStore {
    static final String COLLECTION = "appBudgets";
    static final String DAY = "day";
    private static final String VERSION = "version";
    private final MongoCollection<Document> days;

    MongoAppDayStore(MongoDatabase database) {
        this.days = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<AppDay> find(String app, LocalDate day) {
        return Optional.ofNullable(
                        days.find(eq("_id", AppDay.unspent(app, day).key())).first())
                .map(MongoAppDayStore::toDay);
    }

    @Override
    public boolean write(AppDay next) {
        var document = toDocument(next);
        if (next.version() > 0) {
            var asItWas = and(eq("_id", next.key()), eq(VERSION, next.version()));
            return days.replaceOne(asItWas, document).getMatchedCount() == 1;
        }
        try {
            days.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void deleteBefore(LocalDate day) {
        days.deleteMany(lt(DAY, day.toString()));
    }

    private static Document toDocument(AppDay day) {
        var spent = new Document();
        day.spent().forEach((category, requests) -> spent.append(category.name(), requests));
        return new Document("_id", day.key())
                .append("app", day.app())
                .append(DAY, day.day().toString())
                .append(VERSION, day.version() + 1)
                .append("spent", spent)
                .append("ofOthers", day.ofOthers())
                .append(
                        "slices",
                        day.slices().stream().map(MongoAppDayStore::toDocument).toList());
    }

    private static Document toDocument(Slice slice) {
        return new Document("id", slice.id())
                .append("publishing", slice.publishing())
                .append("category", slice.category().name())
                .append("requests", slice.requests())
                .append("expiresAt", Date.from(slice.expiresAt()));
    }

    private static AppDay toDay(Document stored) {
        var spent = new EnumMap<Category, Integer>(Category.class);
        stored.get("spent", Document.class)
                .forEach((category, requests) -> spent.put(Category.valueOf(category), (Integer) requests));
        return new AppDay(
                stored.getString("app"),
                LocalDate.parse(stored.getString(DAY)),
                stored.getLong(VERSION),
                spent,
                stored.getInteger("ofOthers"),
                stored.getList("slices", Document.class).stream()
                        .map(MongoAppDayStore::toSlice)
                        .toList());
    }

    private static Slice toSlice(Document stored) {
        return new Slice(
                stored.getString("id"),
                stored.getBoolean("publishing"),
                Category.valueOf(stored.getString("category")),
                stored.getInteger("requests"),
                stored.getDate("expiresAt").toInstant());
    }
}
