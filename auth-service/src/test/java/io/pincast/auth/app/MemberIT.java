package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.workspace.Role;
import io.pincast.test.instance.Client;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemberIT {
    private final Running running = Running.instance();
    private final Someone owner = running.someone();
    private final String workspace = owner.createWorkspace("Bakery");
    private final String members = "/api/v1/workspaces/" + workspace + "/members";

    @Test
    void areListedForEverybodyWhoBelongsToTheWorkspaceAndNobodyElse() {
        var viewer = member(Role.VIEWER);
        var listed = viewer.api(workspace).get(members).ok().get("items");
        assertThat(listed.findValuesAsString("personId"))
                .containsExactlyInAnyOrder(owner.personId(), viewer.personId());
        assertThat(listed.findValuesAsString("role")).containsExactlyInAnyOrder("OWNER", "VIEWER");

        var stranger = running.someone();
        stranger.createWorkspace("Elsewhere");
        assertThat(stranger.api(null).get(members).status()).isEqualTo(404);
    }

    @Test
    void getAnotherRoleThatHoldsFromTheNextRequestOn() {
        var member = member(Role.VIEWER);
        assertThat(give(owner, member, "EDITOR").ok().get("role").asString()).isEqualTo("EDITOR");
        assertThat(member.api(workspace)
                        .get("/api/v1/workspaces/" + workspace)
                        .ok()
                        .get("role")
                        .asString())
                .isEqualTo("EDITOR");
    }

    @Test
    void areNotChangedByWhoStandsBelowThem() {
        var admin = member(Role.ADMIN);
        var editor = member(Role.EDITOR);
        var viewer = member(Role.VIEWER);
        assertThat(problem(give(admin, owner, "VIEWER"))).isEqualTo("403 role-too-high");
        assertThat(problem(give(admin, viewer, "OWNER"))).isEqualTo("403 role-too-high");
        assertThat(problem(give(editor, viewer, "EDITOR"))).isEqualTo("403 permission-missing");
        assertThat(problem(remove(admin, owner))).isEqualTo("403 role-too-high");
        assertThat(problem(remove(editor, viewer))).isEqualTo("403 role-too-high");
        assertThat(give(admin, viewer, "ADMIN").status()).isEqualTo(200);
        assertThat(problem(give(admin, running.someone(), "VIEWER"))).isEqualTo("404 not-found");
    }

    @Test
    void doNotComeBackByRepeatingTheRequestThatFoundedTheWorkspace() {
        var founder = running.someone();
        var founded = found(founder).ok().get("id").asString();
        var heir = running.someone();
        running.join(founded, heir, Role.OWNER);
        heir.api(founded).delete("/api/v1/workspaces/" + founded + "/members/" + founder.personId());
        running.run("move-audit-entries");
        var again = found(founder);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        running.run("move-audit-entries");
        assertThat(founder.exchange(founded).status()).isEqualTo(404);
        assertThat(heir.api(founded)
                        .get("/api/v1/workspaces/" + founded + "/members")
                        .ok()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    private Client.Answer found(Someone founder) {
        return Http.send(
                running.replica().address() + "/api/v1/workspaces",
                "POST",
                "{\"name\":\"Founded\"}",
                Map.of(
                        "Authorization",
                        "Bearer " + founder.exchange(null).ok().get("token").asString(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "found"));
    }

    @Test
    void leaveAndAreOutAtOnce() {
        var viewer = member(Role.VIEWER);
        assertThat(remove(viewer, viewer).status()).isEqualTo(204);
        assertThat(viewer.exchange(workspace).status()).isEqualTo(404);
        assertThat(owner.api(workspace).get(members).ok().get("items")).hasSize(1);

        // And may come back.
        running.join(workspace, viewer, Role.EDITOR);
        assertThat(viewer.exchange(workspace).status()).isEqualTo(200);
    }

    @Test
    void includeAnOwnerAlways() {
        assertThat(problem(remove(owner, owner))).isEqualTo("409 last-owner");
        assertThat(problem(give(owner, owner, "ADMIN"))).isEqualTo("409 last-owner");
        var second = member(Role.VIEWER);
        assertThat(give(owner, second, "OWNER").status()).isEqualTo(200);
        assertThat(give(owner, owner, "ADMIN").status()).isEqualTo(200);
        assertThat(problem(remove(second, second))).isEqualTo("409 last-owner");
    }

    @Test
    void includeAnOwnerAlsoWhenAllLeaveAtOnce() {
        var owners = Stream.concat(
                        Stream.of(owner),
                        Stream.generate(() -> member(Role.OWNER)).limit(3))
                .toList();
        var apis = owners.stream().map(one -> one.api(workspace)).toList();
        var paths = owners.stream().map(one -> members + "/" + one.personId()).toList();
        var leaving = Stream.iterate(0, i -> i + 1)
                .limit(owners.size())
                .map(i -> CompletableFuture.supplyAsync(
                        () -> apis.get(i).delete(paths.get(i)).status()))
                .toList();
        var answers = leaving.stream().map(CompletableFuture::join).toList();
        assertThat(answers).isSubsetOf(204, 409).contains(409);
        var stayed = owners.stream()
                .filter(one -> one.exchange(workspace).status() == 200)
                .toList();
        assertThat(stayed)
                .hasSize(answers.stream()
                        .filter(status -> status == 409)
                        .toList()
                        .size());
    }

    @Test
    void areToldOfInTheAuditLogWithWhatWasAndWhatIs() {
        var member = member(Role.VIEWER);
        give(owner, member, "EDITOR").ok();
        remove(owner, member);
        var log =
                owner.api(workspace).get("/api/v1/audit-log?action=member").ok().get("items");
        assertThat(log.findValuesAsString("action"))
                .containsExactly("member.removed", "member.role-changed", "member.joined");
        var changed = log.get(1);
        assertThat(changed.at("/actor/kind").asString()).isEqualTo("PERSON");
        assertThat(changed.at("/actor/id").asString()).isEqualTo(owner.personId());
        assertThat(changed.at("/actor/email").asString()).endsWith("@example.com");
        assertThat(changed.at("/actor/address").asString()).isEqualTo("127.0.0.1");
        assertThat(changed.at("/actor/userAgent").asString()).startsWith("Java-http-client");
        assertThat(changed.at("/subject/id").asString()).isEqualTo(member.personId());
        assertThat(changed.at("/before/role").asString()).isEqualTo("VIEWER");
        assertThat(changed.at("/after/role").asString()).isEqualTo("EDITOR");
        assertThat(changed.get("requestId").asString()).isNotBlank();
    }

    private Someone member(Role role) {
        var someone = running.someone();
        running.join(workspace, someone, role);
        return someone;
    }

    private Client.Answer give(Someone by, Someone to, String role) {
        return by.api(workspace)
                .json("PATCH", members + "/" + to.personId(), Client.JSON.writeValueAsString(Map.of("role", role)));
    }

    private Client.Answer remove(Someone by, Someone gone) {
        return by.api(workspace).delete(members + "/" + gone.personId());
    }

    static String problem(Client.Answer answer) {
        return answer.status() + " " + answer.json().get("type").asString().replace("/problems/", "");
    }
}
