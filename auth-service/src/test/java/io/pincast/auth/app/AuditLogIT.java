package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.pincast.auth.audit.AuditStore;
import io.pincast.auth.workspace.Role;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditLogIT {
    private final Running running = Running.instance();
    private final Someone owner = running.someone();
    private final String workspace = owner.createWorkspace("Bakery");

    @Test
    void isReadPageByPageNewestFirst() {
        for (var name : new String[] {"One", "Two", "Three"}) {
            rename(name);
        }
        var first = owner.api(workspace).get("/api/v1/audit-log?limit=3").ok();
        assertThat(names(first)).containsExactly("Three", "Two", "One");
        var cursor = first.get("nextCursor").asString();
        var second = owner.api(workspace)
                .get("/api/v1/audit-log?limit=3&cursor=" + cursor)
                .ok();
        assertThat(names(second)).containsExactly("Bakery");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void isNarrowedByActionActorSubjectAndTime() {
        rename("One");
        var between = running.clock().instant().plusMillis(1);
        running.advance(Duration.ofSeconds(1));
        rename("Two");
        assertThat(names(log("?action=workspace.created"))).containsExactly("Bakery");
        assertThat(names(log("?action=workspace"))).containsExactly("Two", "One", "Bakery");
        assertThat(names(log("?action=member"))).isEmpty();
        assertThat(names(log("?from=" + between))).containsExactly("Two");
        assertThat(names(log("?to=" + between))).containsExactly("One", "Bakery");
        assertThat(names(log("?actorId=" + owner.personId()))).hasSize(3);
        assertThat(names(log("?actorId=somebody"))).isEmpty();
        assertThat(names(log("?subjectId=" + workspace))).hasSize(3);
        var wrong = owner.api(workspace).get("/api/v1/audit-log?action=Everything!");
        assertThat(MemberIT.problem(wrong)).isEqualTo("422 invalid-request");
        assertThat(owner.api(workspace).get("/api/v1/audit-log?from=yesterday").status())
                .isBetween(400, 422);
    }

    @Test
    void isForWhoAdministersTheWorkspaceAndTellsNothingOfAnother() {
        var viewer = running.someone();
        running.join(workspace, viewer, Role.VIEWER);
        assertThat(viewer.api(workspace).get("/api/v1/audit-log").status()).isEqualTo(403);
        assertThat(owner.api(workspace).get("/api/v1/installation/audit-log").status())
                .isEqualTo(403);
        var stranger = running.someone();
        var elsewhere = stranger.createWorkspace("Elsewhere");
        assertThat(names(stranger.api(elsewhere).get("/api/v1/audit-log").ok())).containsExactly("Elsewhere");
        var all = running.administrator()
                .api(null)
                .get("/api/v1/installation/audit-log?action=workspace.created&limit=100")
                .ok();
        assertThat(names(all)).contains("Bakery", "Elsewhere");
    }

    @Test
    void tellsWhoConnectedAnAccountAndWhoEndedThat() {
        var team = running.team();
        var user = running.pinterestUser();
        var account = team.connect(user);
        team.api().delete("/api/v1/accounts/" + account);
        assertThat(team.connect(user)).isEqualTo(account);
        var entries = team.api().get("/api/v1/audit-log?action=account").ok().get("items");
        assertThat(entries.findValuesAsString("action"))
                .containsExactly("account.connected-again", "account.disconnected", "account.connected");
        entries.forEach(entry -> {
            assertThat(entry.at("/actor/id").asString()).isEqualTo(team.owner().personId());
            assertThat(entry.at("/actor/address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.at("/subject/id").asString()).isEqualTo(account);
            assertThat(entry.at("/subject/label").asString()).isEqualTo(user);
        });
        assertThat(entries.get(0).at("/before/state").asString()).isEqualTo("DISCONNECTED");
        assertThat(entries.get(0).at("/after/state").asString()).isEqualTo("CONNECTED");
        assertThat(entries.get(2).at("/after/environment").asString()).isEqualTo("SIMULATOR");
    }

    @Test
    void isExportedLineByLine() {
        rename("=1+1, \"quoted\"");
        var api = owner.api(workspace);
        var json = api.get("/api/v1/audit-log/export");
        assertThat(json.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(json.header("Content-Disposition")).contains("audit-log.ndjson");
        var lines = json.text().lines().map(Client.JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/after/name").asString()).isEqualTo("=1+1, \"quoted\"");

        var csv = api.get("/api/v1/audit-log/export?format=CSV");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(3);
        assertThat(csv.text()).contains("\"'=1+1, \"\"quoted\"\"\"").contains("workspace.changed");
        assertThat(api.get("/api/v1/audit-log/export?action=member").text()).isEmpty();
    }

    @Test
    void getsWhatWaitedOnceHoweverOftenItIsMoved() {
        rename("One");
        var waiting = running.database()
                .getCollection("workspaces")
                .find(Filters.eq("_id", workspace))
                .first();
        running.run("move-audit-entries");
        var moved = running.database()
                .getCollection("workspaces")
                .find(Filters.eq("_id", workspace))
                .first();
        assertThat(moved).doesNotContainKeys("pendingAudit", "pendingAuditSince");
        // As after a crash between copying and taking out.
        if (waiting.containsKey("pendingAudit")) {
            running.database().getCollection("workspaces").replaceOne(Filters.eq("_id", workspace), waiting);
        }
        running.run("move-audit-entries");
        assertThat(names(log(""))).containsExactly("One", "Bakery");
    }

    @Test
    void offersNoWayToChangeOrRemoveAnEntry() {
        assertThat(Stream.of(AuditStore.class.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder("append", "list");
        for (var method : new String[] {"PUT", "PATCH", "POST"}) {
            assertThat(owner.api(workspace)
                            .json(method, "/api/v1/audit-log", "{}")
                            .status())
                    .isEqualTo(405);
        }
        assertThat(owner.api(workspace).delete("/api/v1/audit-log").status()).isEqualTo(405);
    }

    private void rename(String name) {
        owner.api(workspace)
                .json("PATCH", "/api/v1/workspaces/" + workspace, Client.JSON.writeValueAsString(Map.of("name", name)))
                .ok();
    }

    private tools.jackson.databind.JsonNode log(String query) {
        return owner.api(workspace).get("/api/v1/audit-log" + query).ok();
    }

    private static List<String> names(tools.jackson.databind.JsonNode page) {
        var names = new ArrayList<String>();
        page.get("items").forEach(item -> names.add(item.at("/after/name").asString()));
        return names;
    }
}
