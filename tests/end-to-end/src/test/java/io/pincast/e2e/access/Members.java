package io.pincast.e2e.access;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** People of one workspace, and such as are in none. */
final class Members {
    private final Instance instance;
    private final String password;
    private final String workspaceId;

    Members(Instance instance, String password, String workspaceId) {
        this.instance = instance;
        this.password = password;
        this.workspaceId = workspaceId;
    }

    /** Somebody new in a role. The way into a workspace is not what is tested, so the store is told. */
    Person add(String role) {
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + (instance.port() + 3))) {
            var database = store.getDatabase("pincast_auth");
            var email = role.toLowerCase(Locale.ROOT) + "-" + System.nanoTime() + "@example.com";
            var id = copyOfTheAdministrator(database, email);
            database.getCollection("memberships")
                    .insertOne(new Document("_id", workspaceId + "/" + id)
                            .append("workspaceId", workspaceId)
                            .append("personId", id)
                            .append("role", role));
            return new Person(email);
        }
    }

    private static String copyOfTheAdministrator(MongoDatabase database, String email) {
        var people = database.getCollection("people");
        var copy = new Document(people.find(new Document("administrator", true)).first());
        var id = UUID.randomUUID().toString();
        people.insertOne(copy.append("_id", id).append("email", email).append("administrator", false));
        return id;
    }

    /** Signed up, and in no workspace. */
    String stranger() {
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + (instance.port() + 3))) {
            var email = "stranger-" + System.nanoTime() + "@example.com";
            copyOfTheAdministrator(store.getDatabase("pincast_auth"), email);
            return email;
        }
    }

    String signIn(String email) {
        return new Client(instance.url() + "/api/v1")
                .post("/sessions", Map.of("email", email, "password", password))
                .ok()
                .get("token")
                .asString();
    }

    /** A member of the workspace, signed in as often as it takes. */
    final class Person {
        private final String email;
        private final String token;

        private Person(String email) {
            this.email = email;
            this.token = signIn(email);
        }

        Call.Caller caller() {
            return new Call.Caller(token, workspaceId);
        }

        /** With a session of its own: what a person does about itself may end others. */
        Call.Caller signedInAgain() {
            return new Call.Caller(signIn(email), workspaceId);
        }
    }
}
