package io.pincast.chaos.user;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.plan.Kind;
import io.pincast.chaos.plan.Plan;
import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.plan.Role;
import io.pincast.test.Mp4;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A workspace with its accounts, boards and pictures, as a team sets it up before it plans anything. */
public final class Office {
    private static final int PICTURES = 4;
    private static final int VIDEO_BYTES = 50_000;
    private final Team team;
    private final Client control;
    private final Api api;
    private final String app;
    private final List<String> accounts = new ArrayList<>();
    private final Map<Integer, List<String>> boards = new LinkedHashMap<>();
    private final List<String> pictures = new ArrayList<>();
    private String video = "";

    private Office(Cluster cluster) {
        team = Team.signIn(cluster.gatewayUrl(), firstSignIn(cluster), "Chaos");
        control = new Client(cluster.simulatorUrl() + "/control");
        api = new Api(
                cluster.gatewayUrl() + "/api/v1",
                Map.of("Authorization", "Bearer " + team.token(), "Pincast-Workspace", team.workspaceId()));
        app = team.registerApp(Team.APP_ID, Team.APP_SECRET);
    }

    /** Sets it up. */
    public static Office open(Cluster cluster, Plan plan, Duration listingDelay) {
        var office = new Office(cluster);
        office.control
                .put(
                        "/settings",
                        Map.of(
                                "limits",
                                Map.of("standardPerMinute", Map.of("org_read", 100_000, "org_write", plan.limit())),
                                "pins",
                                // The worst that may be: nothing but time tells that a Pin is still to be listed.
                                Map.of("listingDelay", listingDelay.toString(), "countedWhenListed", true),
                                "media",
                                Map.of("processing", "PT2S")))
                .ok();
        for (var i = 0; i < plan.accounts().size(); i++) {
            office.connect(i);
        }
        for (var i = 0; i < PICTURES; i++) {
            office.pictures.add(office.upload("picture.png", Picture.png(plan.seed() * 100 + i)));
        }
        office.video =
                office.upload("video.mp4", Mp4.video().pictures(VIDEO_BYTES).bytes());
        return office;
    }

    private String upload(String name, byte[] content) {
        return team.api().upload("/media", name, content).ok().get("id").asString();
    }

    private static Properties firstSignIn(Cluster cluster) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(cluster.firstSignIn())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private void connect(int number) {
        var user = user(number);
        control.post("/users", Map.of("username", user)).ok();
        var ids = new ArrayList<String>();
        for (var i = 0; i < Plan.BOARDS; i++) {
            ids.add(control.post("/boards", Map.of("account", user, "name", "Board " + i + " of " + user))
                    .ok()
                    .get("id")
                    .asString());
        }
        boards.put(number, ids);
        accounts.add(team.connect(app, user));
    }

    /** Connects an account anew, as a person would whom the product asked to. */
    public void connectAgain(int number) {
        team.connect(app, user(number));
    }

    /** An account's name at Pinterest. */
    public static String user(int number) {
        return "chaos_" + number;
    }

    /** All accounts of a role, by their names at Pinterest. */
    public static List<String> users(Plan plan, Role role) {
        var users = new ArrayList<String>();
        for (var i = 0; i < plan.accounts().size(); i++) {
            if (plan.accounts().get(i) == role) {
                users.add(user(i));
            }
        }
        return users;
    }

    public Api api() {
        return api;
    }

    public Client control() {
        return control;
    }

    /** What is asked for when a post is planned. */
    Map<String, Object> body(PlannedPost post, Instant dueAt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", post.title(1));
        body.put("description", "A description");
        body.put("link", "https://example.com/" + post.key().replace(' ', '-'));
        body.put("altText", "A picture");
        body.put("mediaIds", media(post));
        if (post.kind() == Kind.VIDEO) {
            body.put("cover", Map.of("keyFrameSeconds", 1));
        }
        body.put(
                "targets",
                List.of(Map.of(
                        "accountId",
                        accounts.get(post.account()),
                        "boardId",
                        boards.getOrDefault(post.account(), List.of()).get(post.board()))));
        body.put("schedule", Map.of("dueAt", dueAt.toString()));
        return body;
    }

    private List<String> media(PlannedPost post) {
        return switch (post.kind()) {
            case IMAGE -> List.of(pictures.get(post.number() % PICTURES));
            case CAROUSEL -> pictures.subList(0, 2 + post.number() % 2);
            case VIDEO -> List.of(video);
        };
    }
}
