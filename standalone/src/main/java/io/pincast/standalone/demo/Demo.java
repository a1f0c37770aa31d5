package io.pincast.standalone.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** The road: sign in, connect, plan, publish, measure. */
class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APP_ID = "1234567";
    private static final String APP_SECRET = "simulator-secret";
    private static final String USER = "pincast_demo";
    private final Api api;
    private final Steps steps;
    private final Clock clock;

    Demo(Api api, Steps steps, Clock clock) {
        this.api = api;
        this.steps = steps;
        this.clock = clock;
    }

    void play(DemoCommand.SignIn signIn) {
        signIn(signIn);
        var accountId = connect(pinterestApp());
        var board = board(accountId);
        var mediaId = upload();
        var post = plan(accountId, board, mediaId);
        var published = published(post);
        timeline(post);
        metrics(accountId, published);
        steps.tell("");
        steps.tell("The whole road holds.");
    }

    private void signIn(DemoCommand.SignIn signIn) {
        steps.begin("Sign in as " + signIn.email());
        var session = api.post("/sessions", Map.of("email", signIn.email(), "password", signIn.password()));
        api.signedIn(text(session, "token"));
        steps.begin("Create a workspace");
        var workspace = api.post("/workspaces", Map.of("name", "Demo " + now(), "timeZone", "Europe/Berlin"));
        api.in(text(workspace, "id"));
        steps.tell(text(workspace, "name") + "  " + text(workspace, "id"));
    }

    private String pinterestApp() {
        steps.begin("Register a Pinterest app (the simulator's)");
        var app = api.post(
                "/pinterest-apps",
                Map.of("name", "Simulator", "appId", APP_ID, "appSecret", APP_SECRET, "environment", "SIMULATOR"));
        if (app.has("appSecret") || app.toString().contains(APP_SECRET)) {
            throw new StepFailedException("the app's secret came back");
        }
        steps.tell("redirect URI to copy: " + text(app, "redirectUri"));
        return text(app, "id");
    }

    private String connect(String appId) {
        steps.begin("Connect an account: open Pinterest's consent page and approve");
        var begun = api.begin("/account-connections", Map.of("pinterestAppId", appId));
        var consent = api.page(URI.create(text(begun.body(), "authorizationUrl")));
        var answer = approve(consent.uri(), consent.body(), begun.cookie());
        if (answer.statusCode() != 200) {
            throw new StepFailedException("the callback answered " + answer.statusCode() + ": " + answer.body());
        }
        var account = steps.await(
                "the connected account",
                PATIENCE,
                () -> first(api.get("/accounts").get("items")));
        steps.tell(
                "@" + text(account, "username") + "  " + text(account, "environment") + "  " + text(account, "state"));
        steps.tell("granted: " + account.get("scopes"));
        return text(account, "id");
    }

    /** Sends the page's form as a browser would: what is ticked there, the user, and the button. */
    private HttpResponse<String> approve(URI address, String page, String cookie) {
        var form = Jsoup.parse(page, address.toString()).forms().stream()
                .findFirst()
                .orElseThrow(() -> new StepFailedException("the consent page has no form: " + page));
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.formData().stream()
                .filter(field -> !field.key().equals("user"))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.add(Map.entry("user", USER));
        fields.add(Map.entry("decision", "approve"));
        return api.submit(URI.create(form.absUrl("action")), fields, cookie);
    }

    private JsonNode board(String accountId) {
        steps.begin("List its boards");
        var boards = api.get("/accounts/" + accountId + "/boards").get("items");
        boards.forEach(board -> steps.tell(text(board, "id") + "  " + text(board, "name")));
        return first(boards).orElseThrow(() -> new StepFailedException("the account has no board"));
    }

    private String upload() {
        steps.begin("Upload an image");
        var media = api.upload("/media", "autumn.png", "image/png", DemoImage.png());
        steps.tell(text(media, "contentType") + "  " + media.get("width") + " x " + media.get("height") + "  "
                + media.get("sizeBytes") + " bytes");
        return text(media, "id");
    }

    private String plan(String accountId, JsonNode board, String mediaId) {
        steps.begin("Plan a Pin, due in 5 seconds");
        var post = api.post(
                "/posts",
                Map.of(
                        "title",
                        "Autumn colours " + now(),
                        "description",
                        "A warm palette for the living room",
                        "link",
                        "https://example.com/autumn",
                        "altText",
                        "A tree in front of an orange sky",
                        "mediaIds",
                        List.of(mediaId),
                        "targets",
                        List.of(Map.of("accountId", accountId, "boardId", text(board, "id")))));
        var id = text(post, "id");
        var dueAt = clock.instant().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        var scheduled = api.put("/posts/" + id + "/schedule", Map.of("dueAt", dueAt.toString()));
        steps.tell(text(scheduled, "status") + " for "
                + scheduled.get("schedule").get("resolvedAt").asString());
        return id;
    }

    private JsonNode published(String postId) {
        steps.begin("Wait until it is published");
        var post = steps.await(
                "publishing",
                PATIENCE,
                () -> Optional.of(api.get("/posts/" + postId))
                        .filter(seen ->
                                !List.of("scheduled", "publishing", "retrying").contains(text(seen, "status"))));
        if (!"published".equals(text(post, "status"))) {
            throw new StepFailedException("the post is " + text(post, "status") + ": " + post.get("publications"));
        }
        var publication = first(post.get("publications")).orElseThrow(() -> new StepFailedException("no publication"));
        steps.tell("Pin " + text(publication, "pinId") + "  " + text(publication, "pinUrl"));
        var late = Duration.between(
                Instant.parse(text(publication, "dueAt")), Instant.parse(text(publication, "publishedAt")));
        steps.tell("published " + late.toMillis() + " ms after it was due");
        return publication;
    }

    private void timeline(String postId) {
        steps.begin("Read what happened, decision by decision");
        var items = steps.await(
                "the timeline",
                PATIENCE,
                () -> Optional.of(api.get("/posts/" + postId + "/timeline").get("items"))
                        .filter(seen -> StreamSupport.stream(seen.spliterator(), false)
                                .anyMatch(item ->
                                        "PinPublished".equals(item.path("type").asString()))));
        items.forEach(item -> steps.tell(text(item, "at") + "  " + text(item, "text")));
    }

    private void metrics(String accountId, JsonNode publication) {
        steps.begin("See how it does");
        var pinId = text(publication, "pinId");
        var pin = steps.await(
                "the Pin's metrics",
                PATIENCE,
                () -> api.find("/analytics/pins/" + pinId).filter(Demo::hasNumbers));
        pin.get("days")
                .forEach(day -> steps.tell(
                        "Pin      " + text(day, "date") + "  " + text(day, "dataStatus") + "  " + day.get("metrics")));
        var account = steps.await(
                "the account's metrics",
                PATIENCE,
                () -> api.find("/analytics/accounts/" + accountId).filter(Demo::hasNumbers));
        var days = account.get("days");
        var last = days.get(days.size() - 1);
        steps.tell("account  " + text(last, "date") + "  " + text(last, "dataStatus") + "  " + last.get("metrics"));
    }

    private static boolean hasNumbers(JsonNode report) {
        return StreamSupport.stream(report.path("days").spliterator(), false)
                .anyMatch(day -> !day.path("metrics").isEmpty());
    }

    private static Optional<JsonNode> first(JsonNode list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new StepFailedException("the answer has no " + field + ": " + node);
        }
        return value.asString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
