package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccountEventsIT {
    private static final String TOPIC = "pincast.auth.account-events.v1";
    private final Running running = Running.instance();
    private final Team team = running.team();
    private final String user = running.pinterestUser();

    @Test
    void tellsWhatBecomesOfAnAccountInOrderAndForgetsWhatWasSent() {
        var accountId = team.connect(user);
        running.advance(Duration.ofMinutes(2));
        var token = token(accountId);
        team.accessToken(accountId, token).ok();
        running.advance(Duration.ofMinutes(2));
        running.pinterest().making().revokeTokens(user);
        team.accessToken(accountId, token(accountId));
        team.connect(user);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(accountId).stream().map(event -> Topic.header(event, "ce_type")))
                        .hasSizeGreaterThanOrEqualTo(4));
        var events = events(accountId);
        assertThat(events.stream().map(event -> Topic.header(event, "ce_type")))
                .containsExactly("AccountConnected", "AccountRefreshed", "AccountNeedsReconnect", "AccountConnected");
        assertThat(events.stream().map(event -> Topic.header(event, "ce_sequence")))
                .containsExactly("1", "2", "3", "4");
        assertThat(events.stream().map(event -> Topic.header(event, "ce_id"))).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            assertThat(Topic.header(event, "ce_workspaceid")).isEqualTo(team.workspaceId());
            assertThat(Topic.header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(Topic.text(event)).doesNotContain("pina_", "pinr_", token);
        });
        var connected = JsonMapper.shared().readTree(Topic.text(events.getFirst()));
        assertThat(connected.get("username").asString()).isEqualTo(user);
        assertThat(connected.get("environment").asString()).isEqualTo("SIMULATOR");
        var dead = JsonMapper.shared().readTree(Topic.text(events.get(2)));
        assertThat(dead.at("/cause/code").asString()).isEqualTo("REFRESH_TOKEN_DEAD");
        assertThat(dead.at("/cause/pinterestCode").asInt()).isEqualTo(283);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !running.database()
                        .getCollection("accounts")
                        .find(eq("_id", accountId))
                        .first()
                        .containsKey("pendingSince"));
    }

    private String token(String accountId) {
        return team.accessToken(accountId, null).ok().get("accessToken").asString();
    }

    private static List<ConsumerRecord<String, byte[]>> events(String accountId) {
        return Topic.read(TOPIC).stream()
                .filter(event -> event.key().equals(accountId))
                .toList();
    }
}
