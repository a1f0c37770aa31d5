package io.pincast.simulator.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the API. */
public record Answer(HttpResponse<String> http) {
    public int status() {
        return http.statusCode();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(http.body());
    }

    /** The text at a path of field names and indexes, such as {@code items/0/id}. */
    public String text(String path) {
        return json().at("/" + path).asString();
    }

    public String id() {
        return text("id");
    }

    /** The texts of one field of all items. */
    public List<String> items(String field) {
        return json().get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .toList();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public Answer expect(int status) {
        assertThat(status()).as(http.body()).isEqualTo(status);
        return this;
    }

    /** An error with this status and Pinterest's code. */
    public Answer expectError(int status, int code) {
        expect(status);
        assertThat(json().get("code").intValue()).as(http.body()).isEqualTo(code);
        assertThat(text("message")).isNotBlank();
        return this;
    }
}
