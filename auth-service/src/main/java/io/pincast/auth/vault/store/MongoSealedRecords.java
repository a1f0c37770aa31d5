package io.pincast.auth.vault.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.auth.vault.SealedRecords;
import io.pincast.auth.vault.SealedSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reaches into the collections of others, and touches nothing there but what is sealed. */
@Component
class MongoSealedRecords implements SealedRecords {
    private final MongoDatabase database;

    MongoSealedRecords(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> countByKey(SealedPlace place) {
        var counts = new HashMap<String, Long>();
        database.getCollection(place.collection())
                .aggregate(List.of(match(exists(keyId(place))), group("$" + keyId(place), sum("count", 1L))))
                .forEach(found -> counts.put(
                        found.getString("_id"), found.get("count", Number.class).longValue()));
        return counts;
    }

    @Override
    public List<Found> listUnder(SealedPlace place, String keyId, int limit) {
        return database.getCollection(place.collection())
                .find(eq(keyId(place), keyId))
                .limit(limit)
                .map(document -> new Found(
                        document.getString(place.idField()),
                        SealedFields.toSealed(document.get(place.field(), Document.class))))
                .into(new ArrayList<>());
    }

    @Override
    public boolean replace(SealedPlace place, Found before, SealedSecret after) {
        // The wrapped data key is random: where it is the same, so is all of it.
        var unchanged = and(
                eq(place.idField(), before.id()),
                eq(place.field() + "." + SealedFields.DATA_KEY, before.secret().dataKey()));
        return database.getCollection(place.collection())
                        .updateOne(unchanged, set(place.field(), SealedFields.toDocument(after)))
                        .getModifiedCount()
                == 1;
    }

    private static String keyId(SealedPlace place) {
        return place.field() + "." + SealedFields.KEY_ID;
    }
}
