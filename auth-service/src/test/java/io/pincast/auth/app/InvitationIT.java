package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.workspace.Role;
import io.pincast.test.instance.Client;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvitationIT {
    private static final String PASSWORD = "correct glacier window otter";
    private final Running running = Running.instance();
    private final Someone owner = running.someone();
    private final String workspace = owner.createWorkspace("Bakery");
    private final String path = "/api/v1/workspaces/" + workspace + "/invitations";

    @Test
    void makesAPersonOfSomebodyNewAndSignsItIn() {
        var token = invite("EDITOR", null);
        var preview = running.stranger()
                .post("/api/v1/invitations/previews", Map.of("token", token))
                .ok();
        assertThat(preview.get("workspaceName").asString()).isEqualTo("Bakery");
        assertThat(preview.get("role").asString()).isEqualTo("EDITOR");

        var email = unusedEmail();
        var joined = register(token, email, PASSWORD);
        assertThat(joined.status()).isEqualTo(201);
        var newcomer = new Someone(running, joined.json().get("token").asString());
        assertThat(newcomer.api(workspace)
                        .get("/api/v1/workspaces/" + workspace)
                        .ok()
                        .get("role")
                        .asString())
                .isEqualTo("EDITOR");
        assertThat(Someone.signIn(running, email, PASSWORD).exchange(workspace).status())
                .isEqualTo(200);
        // It works once.
        assertThat(MemberIT.problem(register(token, unusedEmail(), PASSWORD))).isEqualTo("410 invitation-unusable");
    }

    @Test
    void joinsWhoIsSignedIn() {
        var token = invite("VIEWER", null);
        var someone = running.someone();
        var accepted = accept(someone, token);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(someone.exchange(workspace).status()).isEqualTo(200);
        assertThat(MemberIT.problem(accept(running.someone(), token))).isEqualTo("410 invitation-unusable");
        assertThat(MemberIT.problem(accept(someone, invite("EDITOR", null)))).isEqualTo("409 member-already");
    }

    @Test
    void letsOneInHoweverManyComeAtOnce() {
        var token = invite("VIEWER", null);
        var apis = Stream.generate(() -> running.someone().api(null)).limit(4).toList();
        var answers = apis.stream()
                .map(api -> CompletableFuture.supplyAsync(
                        () -> api.post("/api/v1/invitations/acceptances", Map.of("token", token))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201);
        assertThat(owner.api(workspace)
                        .get("/api/v1/workspaces/" + workspace + "/members")
                        .ok()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void isForItsEmailAlone() {
        var someone = running.someone();
        var token = invite("VIEWER", someone.email().toUpperCase(java.util.Locale.ROOT));
        assertThat(MemberIT.problem(accept(running.someone(), token))).isEqualTo("403 invitation-for-another");
        assertThat(MemberIT.problem(register(token, unusedEmail(), PASSWORD))).isEqualTo("403 invitation-for-another");
        assertThat(MemberIT.problem(register(token, someone.email(), PASSWORD))).isEqualTo("409 sign-in-to-accept");
        assertThat(accept(someone, token).status()).isEqualTo(201);
    }

    @Test
    void isListedUntilItIsTakenBackOrExpires() {
        var first = invite("VIEWER", null);
        var second = invite("EDITOR", null);
        var listed = owner.api(workspace).get(path).ok().get("items");
        assertThat(listed.findValuesAsString("role")).containsExactly("VIEWER", "EDITOR");
        assertThat(listed.toString()).doesNotContain(first);
        var id = listed.get(0).get("id").asString();
        assertThat(owner.api(workspace).delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(owner.api(workspace).delete(path + "/" + id).status()).isEqualTo(404);
        assertThat(MemberIT.problem(accept(running.someone(), first))).isEqualTo("410 invitation-unusable");
        assertThat(owner.api(workspace).get(path).ok().get("items")).hasSize(1);

        running.advance(Duration.ofDays(8));
        assertThat(MemberIT.problem(accept(running.someone(), second))).isEqualTo("410 invitation-unusable");
        assertThat(owner.api(workspace).get(path).ok().get("items")).isEmpty();
    }

    @Test
    void givesNoRoleAboveOnesOwnAndNothingOnceTheInviterIsGone() {
        var admin = running.someone();
        running.join(workspace, admin, Role.ADMIN);
        var refused = admin.api(workspace).post(path, Map.of("role", "OWNER"));
        assertThat(MemberIT.problem(refused)).isEqualTo("403 role-too-high");
        var viewer = running.someone();
        running.join(workspace, viewer, Role.VIEWER);
        assertThat(MemberIT.problem(viewer.api(workspace).post(path, Map.of("role", "VIEWER"))))
                .isEqualTo("403 permission-missing");

        var token = token(admin.api(workspace).post(path, Map.of("role", "EDITOR")));
        owner.api(workspace).delete("/api/v1/workspaces/" + workspace + "/members/" + admin.personId());
        assertThat(MemberIT.problem(accept(running.someone(), token))).isEqualTo("410 invitation-unusable");
    }

    @Test
    void asksForAPasswordThatIsHardToGuessAndStaysUsable() {
        var token = invite("VIEWER", null);
        var weak = register(token, unusedEmail(), "password1234");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().at("/errors/0/pointer").asString()).isEqualTo("/password");
        assertThat(register(token, "no address", PASSWORD)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/email");
        assertThat(register(token, unusedEmail(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void giveAnotherLinkForTheSameInvitationWhereTheRequestIsRepeated() {
        var body = "{\"role\":\"VIEWER\"}";
        var first = create("key-1", body);
        var again = create("key-1", body);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/invitation/id")).isEqualTo(first.json().at("/invitation/id"));
        assertThat(owner.api(workspace).get(path).ok().get("items")).hasSize(1);
        assertThat(MemberIT.problem(accept(running.someone(), token(first)))).isEqualTo("410 invitation-unusable");
        assertThat(accept(running.someone(), token(again)).status()).isEqualTo(201);
        assertThat(MemberIT.problem(create("key-1", body))).isEqualTo("409 invitation-ended");
    }

    @Test
    void isFinishedWhereACrashCutItOff() {
        var joining = running.someone();
        var vanished = running.someone();
        invite("VIEWER", null);
        invite("EDITOR", null);
        var listed = owner.api(workspace).get(path).ok().get("items");
        halfAccept(listed.get(0).get("id").asString(), joining.personId());
        halfAccept(listed.get(1).get("id").asString(), "0193a5d0-0000-7000-8000-000000000000");
        running.advance(Duration.ofMinutes(1));
        running.run("finish-invitations");
        assertThat(joining.exchange(workspace).status()).isEqualTo(200);
        // The one whose person was never made works again.
        assertThat(owner.api(workspace).get(path).ok().get("items")).hasSize(1);
        assertThat(vanished.exchange(workspace).status()).isEqualTo(404);
    }

    private void halfAccept(String id, String personId) {
        running.database()
                .getCollection("invitations")
                .updateOne(
                        eq("_id", id),
                        combine(
                                set("acceptedBy", personId),
                                set("joiningSince", Date.from(running.clock().instant()))));
    }

    @Test
    void isToldOfInTheAuditLog() {
        var someone = running.someone();
        accept(someone, invite("VIEWER", null)).ok();
        var log = owner.api(workspace).get("/api/v1/audit-log").ok().get("items");
        assertThat(log.findValuesAsString("action"))
                .containsExactly("member.joined", "invitation.accepted", "invitation.created", "workspace.created");
    }

    private Client.Answer create(String key, String body) {
        return Http.send(
                running.replica().address() + path,
                "POST",
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + owner.exchange(workspace).ok().get("token").asString(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key));
    }

    private String invite(String role, String email) {
        var body = new HashMap<String, Object>(Map.of("role", role));
        if (email != null) {
            body.put("email", email);
        }
        return token(owner.api(workspace).post(path, body));
    }

    private static String token(Client.Answer created) {
        var link = created.ok().get("link").asString();
        assertThat(link).startsWith("http://localhost/pins/invitation#pci_");
        return link.substring(link.indexOf('#') + 1);
    }

    private Client.Answer accept(Someone someone, String token) {
        return someone.api(null).post("/api/v1/invitations/acceptances", Map.of("token", token));
    }

    private Client.Answer register(String token, String email, String password) {
        return running.stranger()
                .post(
                        "/api/v1/invitations/registrations",
                        Map.of("token", token, "email", email, "name", "New Comer", "password", password));
    }

    private String unusedEmail() {
        return "newcomer-"
                + running.replica().bean(io.pincast.defaults.id.Ids.class).nextText() + "@example.com";
    }
}
