package io.pincast.chaos.verdict;

import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.user.Api;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Tracked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks: at the product through its API, and at Pinterest through the simulator's control. */
public final class Observer {
    private final Api api;
    private final Office office;

    public Observer(Office office) {
        this.api = office.api();
        this.office = office;
    }

    /** What is said of each post, by id. */
    public Map<String, Told> told() {
        var told = new HashMap<String, Told>();
        var cursor = "";
        do {
            var page = api.get("/posts?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (!page.isGood()) {
                // Whoever asks will ask again.
                return Map.of();
            }
            page.body().get("items").forEach(post -> told.put(post.get("id").asString(), told(post)));
            cursor = page.body().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return told;
    }

    /** The same, asked until there is an answer. */
    public Map<String, Told> toldWithin(Duration patience) {
        var told = new HashMap<String, Told>();
        Patience.of(patience).until("the posts can be listed", () -> {
            told.putAll(told());
            return !told.isEmpty();
        });
        return told;
    }

    private static Told told(JsonNode post) {
        var publication = post.path("publications").path(0);
        var problem = publication.path("problem");
        return new Told(
                publication.path("status").asString("unknown"),
                publication.path("pinId").asString(""),
                problem.path("code").asString(""),
                problem.path("requestId").asString(""));
    }

    public List<SeenPin> pins() {
        var pins = new ArrayList<SeenPin>();
        office.control()
                .get("/pins")
                .ok()
                .forEach(pin -> pins.add(new SeenPin(
                        pin.get("id").asString(),
                        pin.get("account").asString(),
                        pin.path("title").asString(""),
                        Instant.parse(pin.get("createdAt").asString()))));
        return pins;
    }

    public List<SeenRequest> requests() {
        var requests = new ArrayList<SeenRequest>();
        office.control().get("/requests?operation=pins/create").ok().forEach(request -> requests.add(request(request)));
        return requests;
    }

    private static SeenRequest request(JsonNode request) {
        var effect = request.path("effect");
        return new SeenRequest(
                request.path("account").asString(""),
                request.path("subject").path("title").asString(""),
                Instant.parse(request.get("simulatedAt").asString()),
                request.path("status").asInt(0),
                request.path("fault").asString(""),
                request.get("requestId").asString(),
                effect.path("kind").asString("").equals("pin created")
                        ? effect.get("id").asString()
                        : "");
    }

    /** Pins of which people were told that they may be one too many, or that they may be the post's. */
    public Set<String> admitted(List<Tracked> posts) {
        var admitted = new HashSet<String>();
        for (var post : posts) {
            for (var item : timeline(post)) {
                switch (item.path("type").asString("")) {
                    case "PossibleDuplicate" -> ids(item.path("details").path("pinIds"), admitted);
                    case "BoardRead" -> ids(item.path("details").path("matches"), admitted);
                    default -> {}
                }
            }
        }
        return admitted;
    }

    private static void ids(JsonNode list, Set<String> into) {
        list.forEach(id -> into.add(id.asString("")));
    }

    /** What the product tells about a post, event by event. */
    public JsonNode timeline(Tracked post) {
        return api.get("/posts/" + post.id().orElse("none") + "/timeline")
                .body()
                .path("items");
    }
}
