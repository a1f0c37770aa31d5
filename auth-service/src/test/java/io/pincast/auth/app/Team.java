package io.pincast.auth.app;

import io.pincast.auth.secret.Secrets;
import io.pincast.test.instance.Client;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Somebody's workspace with a Pinterest app of the simulator. */
record Team(Someone owner, String workspaceId, String appId) {
    static final String PINTEREST_APP_ID = "1234567";
    private static final Pattern STATE = Pattern.compile("[?&]?state=([^&]*)");
    /** What the browsers that began were given, by the state that they bring back. */
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    static final String PINTEREST_APP_SECRET = "simulator-secret";

    static Team of(Someone owner) {
        var workspaceId = owner.createWorkspace("A team");
        var app = owner.api(workspaceId)
                .post("/api/v1/pinterest-apps", app("SIMULATOR", PINTEREST_APP_SECRET))
                .ok();
        return new Team(owner, workspaceId, app.get("id").asString());
    }

    static Map<String, String> app(String environment, String secret) {
        return Map.of("name", "Our app", "appId", PINTEREST_APP_ID, "appSecret", secret, "environment", environment);
    }

    Client api() {
        return owner.api(workspaceId);
    }

    String authorizationUrl() {
        var begun = api().post("/api/v1/account-connections", Map.of("pinterestAppId", appId));
        var address = begun.ok().get("authorizationUrl").asString();
        COOKIES.put(state(address), begun.cookie());
        return address;
    }

    /** Goes through the consent page; answers the address that Pinterest sends the browser back to. */
    URI consent(String user, String decision, String... granted) {
        var address = authorizationUrl();
        var form = Jsoup.parse(owner.running().stranger().page(address).text(), address)
                .expectForm("form");
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.formData().stream()
                .filter(field -> !List.of("user", "granted", "decision").contains(field.key()))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.add(Map.entry("user", user));
        fields.add(Map.entry("decision", decision));
        for (var scope : granted) {
            fields.add(Map.entry("granted", scope));
        }
        var body = new StringBuilder();
        for (var field : fields) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(field.getKey())
                    .append('=')
                    .append(java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8));
        }
        var answer = Http.send(
                form.absUrl("action"),
                "POST",
                body.toString(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        return URI.create(answer.header("Location"));
    }

    private static String state(String text) {
        var found = STATE.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** What the browser that began sees on coming back. */
    Client.Answer comeBack(URI callback, String accept) {
        return comeBack(callback, accept, COOKIES.getOrDefault(state(callback.toString()), "none=1"));
    }

    Client.Answer comeBack(URI callback, String accept, String cookie) {
        var address = owner.running().replica().address() + "/callback/pinterest?" + callback.getRawQuery();
        return Http.send(address, "GET", "", Map.of("Accept", accept, "Cookie", cookie));
    }

    /** A connected account, by id. */
    String connect(String user) {
        return comeBack(consent(user, "approve"), "application/json")
                .ok()
                .get("id")
                .asString();
    }

    JsonNode account(String accountId) {
        return api().get("/api/v1/accounts/" + accountId).ok();
    }

    /** What a service gets for the account. */
    Client.Answer accessToken(String accountId, String rejectedToken) {
        var body = new HashMap<String, String>(Map.of("workspaceId", workspaceId));
        if (rejectedToken != null) {
            body.put("rejectedTokenHash", Secrets.hash(rejectedToken));
        }
        return owner.running().service().post("/internal/accounts/" + accountId + "/access-token", body);
    }
}
