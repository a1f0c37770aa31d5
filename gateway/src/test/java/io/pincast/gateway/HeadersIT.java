package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.AUTH;
import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.get;
import static io.pincast.gateway.RunningGateway.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes on to a part, and what comes back. */
class HeadersIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void keepsBackWhatAClientCouldPretendWith() {
        send(as("pretender", "/api/v1/posts/pretender")
                .header("X-Internal-Workspace", "w-9")
                .header("X-Forwarded-For", "10.1.1.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.1.1.1")
                .header("Cookie", "a=b")
                .header("Accept-Language", "de"));

        var headers = SCHEDULER.received("/api/v1/posts/pretender").getFirst().headers();
        assertThat(headers).doesNotContainKeys("X-internal-workspace", "X-forwarded-host", "Forwarded", "Cookie");
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("Accept-Language")).containsExactly("de");
    }

    @Test
    void carriesTheRequestIdAndTheTraceAlong() {
        var answer = send(as("traced", "/api/v1/posts/traced")
                .header("X-Request-Id", "my-id-1")
                .header("traceparent", TRACE));

        var request = SCHEDULER.received("/api/v1/posts/traced").getFirst();
        assertThat(request.headers().get("X-Request-Id")).containsExactly("my-id-1");
        assertThat(request.headers().get("traceparent")).containsExactly(TRACE);
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("my-id-1");
    }

    @Test
    void givesAnIdAndATraceWhereNoneOrAnUnusableOneCame() {
        var answer = send(as("untraced", "/api/v1/posts/untraced").header("X-Request-Id", "no spaces\tplease"));

        var request = SCHEDULER.received("/api/v1/posts/untraced").getFirst();
        assertThat(answer.headers().allValues("X-Request-Id"))
                .containsExactly(request.header("X-Request-Id"))
                .doesNotContain("no spaces\tplease");
        assertThat(request.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void saysItsOwnHeadersOnceAndLeavesTheRestOfAnAnswerAsItIs() {
        SCHEDULER.on("/api/v1/posts/answer", (exchange, part) -> {
            part.take(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("X-Frame-Options", "SAMEORIGIN");
            headers.set("X-Request-Id", "the-part's");
            headers.set("RateLimit", "\"x\";r=1;t=1");
            headers.set("ETag", "\"7\"");
            headers.set("Cache-Control", "no-store");
            headers.put("Vary", List.of("Accept", "Origin"));
            FakePart.json(exchange, 200, "{\"ä\":1}");
        });
        var answer = send(as("reader", "/api/v1/posts/answer").header("If-None-Match", "\"7\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ä\":1}");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("X-Request-Id"))
                .doesNotContain("the-part's")
                .hasSize(1);
        assertThat(answer.headers().allValues("RateLimit")).hasSize(1).noneMatch(value -> value.contains("\"x\""));
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(String.join(", ", answer.headers().allValues("Vary")))
                .contains("Accept")
                .contains("Origin");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().allValues("Date")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void protectsEveryAnswerAlsoARefusal() {
        for (var path : List.of("/", "/api/v1/posts", "/nowhere")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
            assertThat(headers.firstValue("RateLimit")).isPresent();
            assertThat(headers.firstValue("RateLimit-Policy")).isPresent();
        }
    }

    @Test
    void letsAPartsPageSayItsOwnPolicy() {
        AUTH.on("/callback/pinterest", (exchange, part) -> {
            part.take(exchange);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; sandbox");
            FakePart.json(exchange, 200, "{}");
        });
        assertThat(get("/callback/pinterest?code=1&state=a%2Bb%20c").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(AUTH.received("/callback/pinterest").getFirst().target())
                .isEqualTo("/callback/pinterest?code=1&state=a%2Bb%20c");
    }

    @Test
    void neverShowsWhereAPartIs() {
        SCHEDULER.on("/api/v1/posts/created", (exchange, part) -> {
            part.take(exchange);
            exchange.getResponseHeaders().set("Location", SCHEDULER.address() + "/api/v1/posts/1");
            FakePart.json(exchange, 201, "{}");
        });
        assertThat(send(as("maker", "/api/v1/posts/created")).headers().firstValue("Location"))
                .hasValue("/api/v1/posts/1");
        assertThat(send(as("maker", "/mixpost/api/v1/posts/created")).headers().firstValue("Location"))
                .hasValue("/mixpost/api/v1/posts/1");
    }
}
