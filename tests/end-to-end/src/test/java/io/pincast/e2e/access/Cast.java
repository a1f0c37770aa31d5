package io.pincast.e2e.access;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A workspace with two accounts and a post for the first, and everybody who calls. */
final class Cast {
    static final String UNKNOWN_ID = "0193a5d0-0000-7000-8000-000000000000";
    private static final String CANARIES = "/publishing/canaries";
    private final Instance instance;
    private final Members members;
    private final Team team;
    private final Team strangers;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String otherAccountId;
    private final String canaryId;

    Cast(Instance instance) {
        this.instance = instance;
        var signIn = instance.firstSignIn();
        team = Team.signIn(instance, signIn, "Access");
        members = new Members(instance, signIn.getProperty("password"), team.workspaceId());
        strangers = Team.signIn(instance, signIn, "Access from elsewhere");
        var app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
        var accountId = team.connect(app, "pincast_demo");
        otherAccountId = team.connect(app, "pincast_other");
        var boardId = team.firstBoard(accountId);
        var mediaId = team.uploadImage();
        ids.put("workspaceId", team.workspaceId());
        ids.put("pinterestAppId", app);
        ids.put("accountId", accountId);
        ids.put("boardId", boardId);
        ids.put("mediaId", mediaId);
        ids.put(
                "postId",
                team.api()
                        .post("/posts", team.postBody("For whoever may", accountId, boardId, mediaId))
                        .ok()
                        .get("id")
                        .asString());
        canaryId = team.api()
                .post(CANARIES, Map.of("accountId", accountId, "boardId", boardId))
                .ok()
                .get("postId")
                .asString();
        ids.put(
                "apiTokenId",
                apiToken("shown", List.of("posts:read"), null, null)
                        .at("/apiToken/id")
                        .asString());
    }

    String accountId() {
        return ids.get("accountId");
    }

    /** Whether the path names nothing but what this cast has. */
    boolean knows(Endpoint endpoint) {
        return ids.keySet().containsAll(endpoint.parameters());
    }

    String path(Endpoint endpoint) {
        var path = endpoint.path();
        for (var parameter : endpoint.parameters()) {
            var id = path.contains(CANARIES) ? canaryId : ids.getOrDefault(parameter, UNKNOWN_ID);
            path = path.replace("{" + parameter + "}", id);
        }
        return path;
    }

    /** What names something of the cast in a body. */
    Map<String, String> ids() {
        return ids;
    }

    Call.Caller nobody() {
        return new Call.Caller(null, null);
    }

    /** The owner, who also administers the installation. */
    Call.Caller administrator() {
        return new Call.Caller(team.token(), team.workspaceId());
    }

    /** Somebody new in a role. */
    Members.Person person(String role) {
        return members.add(role);
    }

    /** Belongs to another workspace, and asks for this one. */
    Call.Caller strangerHere() {
        var stranger = members.signIn(members.stranger());
        return new Call.Caller(stranger, team.workspaceId());
    }

    /** Asks for things of this workspace in its own. */
    Call.Caller strangerAtHome() {
        return new Call.Caller(team.token(), strangers.workspaceId());
    }

    /** The same with a session of its own: what a person does about itself may end others. */
    Call.Caller strangerAtHomeAgain() {
        return new Call.Caller(members.signIn(instance.firstSignIn().getProperty("email")), strangers.workspaceId());
    }

    Call.Caller program(Collection<String> scopes) {
        return new Call.Caller(
                apiToken("program", scopes, null, null).get("token").asString(), null);
    }

    /** May everything, but only with the account that nothing here is about. */
    Call.Caller programElsewhere(Collection<String> scopes) {
        return new Call.Caller(
                apiToken("elsewhere", scopes, otherAccountId, null).get("token").asString(), null);
    }

    Call.Caller forged() {
        return new Call.Caller("pc_" + "A".repeat(43), team.workspaceId());
    }

    /** Was good a moment ago. */
    Call.Caller expired(Collection<String> scopes) {
        var end = Instant.now().plusSeconds(2);
        var token = apiToken("expired", scopes, null, end).get("token").asString();
        var api = new Client(instance.url() + "/api/v1").with(token, null);
        Awaitility.await("its end").until(() -> api.get("/posts").status() == 401);
        return new Call.Caller(token, team.workspaceId());
    }

    private JsonNode apiToken(
            String name, Collection<String> scopes, @Nullable String accountId, @Nullable Instant end) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("scopes", scopes);
        if (accountId != null) {
            body.put("accountIds", List.of(accountId));
        }
        if (end != null) {
            body.put("expiresAt", end.toString());
        }
        return team.api().post("/api-tokens", body).ok();
    }
}
