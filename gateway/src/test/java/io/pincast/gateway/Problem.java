package io.pincast.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer as a problem, and insists that it is one that a person can act on. */
record Problem(HttpResponse<String> answer, JsonNode body) {

    static Problem of(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as("%s %s", answer.statusCode(), answer.body())
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        var body = JsonMapper.builder().build().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("type").asString("")).isEqualTo("/problems/" + type);
        assertThat(body.path("title").asString("")).isNotBlank();
        assertThat(body.path("detail").asString("")).isNotBlank();
        assertThat(body.path("requestId").asString(""))
                .isNotBlank()
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse("no header"));
        return new Problem(answer, body);
    }

    String detail() {
        return body.path("detail").asString("");
    }
}
