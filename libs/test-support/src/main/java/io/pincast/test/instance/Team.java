package io.pincast.test.instance;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** A signed-in team that does what the first five minutes show. */
public final class Team {
    public static final String APP_ID = "1234567";
    public static final String APP_SECRET = "simulator-secret";
    private final Client api;
    private final String token;
    private final String workspaceId;

    private Team(Client api, String token, String workspaceId) {
        this.api = api;
        this.token = token;
        this.workspaceId = workspaceId;
    }

    public static Team signIn(Instance instance, Properties signIn, String workspaceName) {
        return signIn(instance.url(), signIn, workspaceName);
    }

    /** At a gateway that is not an {@link Instance}'s. */
    public static Team signIn(String url, Properties signIn, String workspaceName) {
        var api = new Client(url + "/api/v1");
        var session = api.post(
                        "/sessions",
                        Map.of("email", signIn.getProperty("email"), "password", signIn.getProperty("password")))
                .ok();
        var token = session.get("token").asString();
        api.token(token);
        var workspace = api.post("/workspaces", Map.of("name", workspaceName))
                .ok()
                .get("id")
                .asString();
        api.workspace(workspace);
        return new Team(api, token, workspace);
    }

    public Client api() {
        return api;
    }

    public String token() {
        return token;
    }

    public String workspaceId() {
        return workspaceId;
    }

    public String registerApp(String appId, String secret) {
        return api.post(
                        "/pinterest-apps",
                        Map.of("name", "app " + appId, "appId", appId, "appSecret", secret, "environment", "SIMULATOR"))
                .ok()
                .get("id")
                .asString();
    }

    /** Goes through the consent page as a person would, and returns the new account's id. */
    public String connect(String pinterestAppId, String user) {
        var begun = api.post("/account-connections", Map.of("pinterestAppId", pinterestAppId));
        var address = begun.ok().get("authorizationUrl").asString();
        var consent = Jsoup.parse(api.page(address).text(), address);
        var form = consent.expectForm("form");
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.formData().stream()
                .filter(field -> !field.key().equals("user"))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.add(Map.entry("user", user));
        fields.add(Map.entry("decision", "approve"));
        var callback = api.form(form.absUrl("action"), fields, begun.cookie());
        if (callback.status() != 200) {
            throw new AssertionError("callback answered " + callback.status() + ": " + callback.text());
        }
        for (var account : api.get("/accounts").ok().get("items")) {
            if (account.get("username").asString().equals(user)) {
                return account.get("id").asString();
            }
        }
        throw new AssertionError(user + " was not connected");
    }

    public String firstBoard(String accountId) {
        return api.get("/accounts/" + accountId + "/boards")
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    public String uploadImage() {
        return api.upload("/media", "picture.png", png(200, 300)).ok().get("id").asString();
    }

    /** A post for one board, with a title that tells it apart. */
    public Map<String, Object> postBody(String title, String accountId, String boardId, String mediaId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("description", "A description");
        body.put("link", "https://example.com/" + title.replace(' ', '-'));
        body.put("altText", "A picture");
        body.put("mediaIds", List.of(mediaId));
        body.put("targets", List.of(Map.of("accountId", accountId, "boardId", boardId)));
        return body;
    }

    public String scheduled(Map<String, Object> body, Instant dueAt) {
        body.put("schedule", Map.of("dueAt", dueAt.toString()));
        return api.post("/posts", body).ok().get("id").asString();
    }

    public JsonNode post(String id) {
        return api.get("/posts/" + id).ok();
    }

    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, Color.HSBtoRGB((float) x / width, 0.6f, (float) y / height));
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
