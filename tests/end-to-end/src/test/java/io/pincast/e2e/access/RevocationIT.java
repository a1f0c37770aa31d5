package io.pincast.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.e2e.SharedInstance;
import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An API token that was ended is worth nothing to any service, and soon. */
@ExtendWith(SharedInstance.class)
class RevocationIT {
    private static final Duration SOON = Duration.ofSeconds(5);
    /** It takes a moment to look, on a busy machine. */
    private static final Duration LOOKING = Duration.ofSeconds(1);
    /** One of each service, all warm: what the gateway keeps of a token, it keeps for all of them. */
    private static final List<String> EVERYWHERE = List.of("/accounts", "/posts", "/analytics/pins/1");

    @Test
    void anEndedTokenIsRefusedEverywhereWithinFiveSeconds(Instance instance) {
        var team = Team.signIn(instance, instance.firstSignIn(), "Revocation");
        var scopes = List.of("accounts:read", "posts:read", "analytics:read");
        var made = team.api()
                .post("/api-tokens", Map.of("name", "Soon ended", "scopes", scopes))
                .ok();
        var program =
                new Client(instance.url() + "/api/v1").with(made.get("token").asString(), null);
        assertThat(EVERYWHERE).noneMatch(path -> program.get(path).status() == 401);

        var path = "/api-tokens/" + made.at("/apiToken/id").asString();
        assertThat(team.api().delete(path).status()).isEqualTo(204);
        Awaitility.await("every service refuses it")
                .atMost(SOON.plus(LOOKING))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        EVERYWHERE.stream().allMatch(one -> program.get(one).status() == 401));
    }
}
