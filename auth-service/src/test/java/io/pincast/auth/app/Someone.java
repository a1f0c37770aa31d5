package io.pincast.auth.app;

import io.pincast.test.instance.Client;
import java.util.HashMap;
import java.util.Map;

/** Somebody who is signed in. Every request carries a freshly exchanged token, as the gateway would send it. */
record Someone(Running running, String sessionToken) {

    static Someone signIn(Running running, String email, String password) {
        var session = running.stranger()
                .post("/api/v1/sessions", Map.of("email", email, "password", password))
                .ok();
        return new Someone(running, session.get("token").asString());
    }

    String personId() {
        return api(null).get("/api/v1/sessions/current").ok().at("/person/id").asString();
    }

    String email() {
        return api(null)
                .get("/api/v1/sessions/current")
                .ok()
                .at("/person/email")
                .asString();
    }

    String createWorkspace(String name) {
        return api(null)
                .post("/api/v1/workspaces", Map.of("name", name))
                .ok()
                .get("id")
                .asString();
    }

    /** What the gateway gets for the session. */
    Client.Answer exchange(String workspaceId) {
        var body = new HashMap<String, String>(Map.of("token", sessionToken));
        if (workspaceId != null) {
            body.put("workspaceId", workspaceId);
        }
        return running.service().post("/internal/token-exchanges", body);
    }

    Client api(String workspaceId) {
        return running.stranger().with(exchange(workspaceId).ok().get("token").asString(), null);
    }
}
