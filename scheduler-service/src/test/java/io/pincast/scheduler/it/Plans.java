package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Posts of one team, and what is seen of them. */
final class Plans {
    static final String ACCOUNT = "01999a5d-0b11-7c3e-8d4f-2a6b7c8d9e0f";
    private static final byte[] IMAGE = Images.of("png", 40, 60);
    private final Http http;
    private final String mediaId;

    Plans(Http http) {
        this.http = http;
        this.mediaId = http.upload("autumn.png", IMAGE).ok().get("id").asString();
    }

    Http http() {
        return http;
    }

    String mediaId() {
        return mediaId;
    }

    Map<String, Object> body(Map<String, ?> fields, List<?> targets) {
        var body = new HashMap<String, Object>(fields);
        body.put("mediaIds", List.of(mediaId));
        body.put("targets", targets);
        return body;
    }

    static Map<String, String> target(String boardId) {
        return Map.of("accountId", ACCOUNT, "boardId", boardId);
    }

    JsonNode draft(Map<String, ?> fields) {
        return http.post("/api/v1/posts", body(fields, List.of(target("1001")))).ok();
    }

    JsonNode scheduled(Map<String, ?> fields, Instant dueAt) {
        var all = new HashMap<String, Object>(fields);
        all.put("schedule", Map.of("dueAt", dueAt.toString()));
        return draft(all);
    }

    JsonNode now(Map<String, ?> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("schedule", Map.of("now", true));
        return draft(all);
    }

    String path(JsonNode post) {
        return "/api/v1/posts/" + post.get("id").asString();
    }

    JsonNode read(JsonNode post) {
        return http.get(path(post)).ok();
    }

    JsonNode awaitStatus(JsonNode post, String status) {
        return await("post " + status)
                .atMost(ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(30))
                .until(() -> read(post), seen -> seen.get("status").asString().equals(status));
    }

    List<String> timeline(JsonNode post) {
        return StreamSupport.stream(
                        http.get(path(post) + "/timeline").ok().get("items").spliterator(), false)
                .map(item -> item.get("type").asString())
                .toList();
    }

    static String publicationOf(JsonNode post) {
        return post.get("publications").get(0).get("id").asString();
    }

    List<Topic.Received> dueOf(JsonNode post) {
        return SchedulerInstance.DUE_POSTS.where(
                received -> received.header("postid").equals(post.get("id").asString())
                        && received.type().equals("PublicationDue"));
    }

    Topic.Received awaitDue(JsonNode post, int round) {
        return await("due, round " + round)
                .atMost(ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(30))
                .until(
                        () -> dueOf(post).stream()
                                .filter(due -> due.header("round").equals(Integer.toString(round)))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    Topic.Received awaitOrder(JsonNode post, String type) {
        return await(type)
                .atMost(ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(30))
                .until(
                        () -> SchedulerInstance.DUE_POSTS
                                .where(received -> received.header("postid")
                                                .equals(post.get("id").asString())
                                        && received.type().equals(type))
                                .stream()
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
