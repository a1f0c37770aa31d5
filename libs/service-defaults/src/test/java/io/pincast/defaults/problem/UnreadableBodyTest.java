package io.pincast.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class UnreadableBodyTest {
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void pointsAtTheFieldWhoseInstantIsNone() {
        var problem = read("{\"targets\":[{\"dueAt\":\"tomorrow\"}]}");
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/targets/0/dueAt");
        assertThat(problem.detail()).contains("2026-03-01T09:00:00Z").doesNotContain("tools.jackson", "java.time");
    }

    @Test
    void namesTheFieldsThatAreKnownWhereOneIsNot() {
        var problem = read("{\"titel\":\"x\"}");
        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/titel");
        assertThat(problem.detail()).contains("targets, title");
    }

    @Test
    void saysWhereJsonIsBroken() {
        var problem = read("{\"title\": ");
        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.type()).isEqualTo("malformed-json");
        assertThat(problem.detail()).contains("line 1");
    }

    private UnreadableBody read(String body) {
        try {
            json.readValue(body, Plan.class);
            throw new AssertionError("was readable");
        } catch (JacksonException e) {
            return UnreadableBody.of(new HttpMessageNotReadableException("", e, new MockHttpInputMessage(new byte[0])));
        }
    }

    record Plan(String title, List<Target> targets) {}

    record Target(Instant dueAt) {}
}
