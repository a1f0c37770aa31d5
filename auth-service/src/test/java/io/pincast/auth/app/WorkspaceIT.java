package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceIT {
    private final Running running = Running.instance();

    @Test
    void belongsToWhoeverCreatedItAndLooksMissingToOthers() {
        var owner = running.someone();
        var created = owner.api(null).post("/api/v1/workspaces", Map.of("name", "Bakery", "timeZone", "Europe/Berlin"));
        assertThat(created.status()).isEqualTo(201);
        var id = created.json().get("id").asString();
        assertThat(created.header("Location")).isEqualTo("/api/v1/workspaces/" + id);
        assertThat(created.json().get("role").asString()).isEqualTo("OWNER");
        var shown = owner.api(null).get("/api/v1/workspaces/" + id).ok();
        assertThat(shown).isEqualTo(created.json());

        var stranger = running.someone();
        var foreign = stranger.api(null).get("/api/v1/workspaces/" + id);
        var missing = stranger.api(null).get("/api/v1/workspaces/0193a5d0-0000-7000-8000-000000000000");
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(foreign.json().get("detail")).isEqualTo(missing.json().get("detail"));
        assertThat(stranger.exchange(id).status()).isEqualTo(404);
    }

    @Test
    void isMadeOnceHoweverOftenTheSameRequestComes() {
        var owner = running.someone();
        var first = create(owner, "key-1", "{\"name\":\"One\"}");
        var again = create(owner, "key-1", "{\"name\":\"One\"}");
        assertThat(first.status()).isEqualTo(201).isEqualTo(again.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();

        var other = create(owner, "key-1", "{\"name\":\"Two\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        // Another person's keys are another's.
        assertThat(create(running.someone(), "key-1", "{\"name\":\"Two\"}").status())
                .isEqualTo(201);
    }

    private Client.Answer create(Someone owner, String key, String body) {
        return Http.send(
                running.replica().address() + "/api/v1/workspaces",
                "POST",
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + owner.exchange(null).ok().get("token").asString(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key));
    }

    @Test
    void isListedPageByPage() {
        var owner = running.someone();
        for (var number = 1; number <= 3; number++) {
            owner.createWorkspace("Number " + number);
        }
        var first = owner.api(null).get("/api/v1/workspaces?limit=2").ok();
        assertThat(first.get("items").findValuesAsString("name")).containsExactly("Number 1", "Number 2");
        var cursor = first.get("nextCursor").asString();
        var second = owner.api(null)
                .get("/api/v1/workspaces?limit=2&cursor=" + cursor)
                .ok();
        assertThat(second.get("items").findValuesAsString("name")).containsExactly("Number 3");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void isChosenForWhoeverHasNoOther() {
        var owner = running.someone();
        var nameless = owner.api(null).get("/api/v1/accounts");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.json().get("type").asString()).isEqualTo("/problems/workspace-missing");
        owner.createWorkspace("The only one");
        assertThat(owner.api(null).get("/api/v1/accounts").status()).isEqualTo(200);
        owner.createWorkspace("Another");
        assertThat(owner.api(null).get("/api/v1/accounts").status()).isEqualTo(400);
    }

    @Test
    void getsItsOwnerEvenIfACrashCameBetween() {
        var owner = running.someone();
        var id = owner.createWorkspace("Half made");
        var database = running.database();
        database.getCollection("memberships").deleteMany(eq("workspaceId", id));
        var now = running.clock().instant();
        database.getCollection("workspaces")
                .updateOne(eq("_id", id), set("unfoundedSince", Date.from(now.minus(Duration.ofMinutes(1)))));
        assertThat(owner.exchange(id).status()).isEqualTo(404);
        running.run("finish-workspaces");
        assertThat(owner.exchange(id).status()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownZone() {
        var refused = running.someone()
                .api(null)
                .post("/api/v1/workspaces", Map.of("name", "Bakery", "timeZone", "Europe/Atlantis"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/timeZone");
    }
}
