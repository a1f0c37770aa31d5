package io.pincast.gateway;

import static io.pincast.gateway.RunningGateway.AUTH;
import static io.pincast.gateway.RunningGateway.REVOKED;
import static io.pincast.gateway.RunningGateway.SCHEDULER;
import static io.pincast.gateway.RunningGateway.as;
import static io.pincast.gateway.RunningGateway.get;
import static io.pincast.gateway.RunningGateway.send;
import static io.pincast.gateway.RunningGateway.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the opaque token to the signed one. */
class TokenIT {

    @Test
    void handsTheSignedTokenOnAndNeverTheClients() {
        var answer = send(as("alice", "/api/v1/posts/of-alice"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SCHEDULER.received("/api/v1/posts/of-alice"))
                .singleElement()
                .satisfies(request -> assertThat(request.headers().get("Authorization"))
                        .containsExactly("Bearer jwt-of-pcs_alice0123456789"));
    }

    @Test
    void asksOnceForRequestsThatFollowEachOther() {
        for (var i = 0; i < 5; i++) {
            send(as("often", "/api/v1/posts/often"));
        }
        assertThat(SCHEDULER.received("/api/v1/posts/often")).hasSize(5);
        assertThat(trades("pcs_often")).isEqualTo(1);
    }

    @Test
    void tradesForEachWorkspaceByItself() {
        var one = send(as("multi", "/api/v1/posts/one").header("Pincast-Workspace", "w-1"));
        var two = send(as("multi", "/api/v1/posts/two").header("Pincast-Workspace", "w-2"));

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(SCHEDULER.received("/api/v1/posts/one").getFirst().header("Authorization"))
                .isEqualTo("Bearer jwt-of-pcs_multi0123456789-w-1");
        assertThat(SCHEDULER.received("/api/v1/posts/two").getFirst().header("Authorization"))
                .isEqualTo("Bearer jwt-of-pcs_multi0123456789-w-2");
        assertThat(SCHEDULER.received("/api/v1/posts/two").getFirst().header("Pincast-Workspace"))
                .isNull();
    }

    @Test
    void refusesARevokedTokenAfterFiveSecondsAtTheLatest() {
        assertThat(send(as("leaver", "/api/v1/posts/leaver")).statusCode()).isEqualTo(200);
        REVOKED.add("pcs_leaver0123456789");

        RunningGateway.pass(Duration.ofSeconds(5));
        Problem.of(send(as("leaver", "/api/v1/posts/leaver")), 401, "unauthenticated");
        assertThat(SCHEDULER.received("/api/v1/posts/leaver")).hasSize(1);
    }

    @Test
    void forgetsATokenAtOnceWhenItsSessionIsEnded() {
        assertThat(send(as("bye", "/api/v1/posts/bye")).statusCode()).isEqualTo(200);
        REVOKED.add("pcs_bye0123456789");

        send(as("bye", "/api/v1/sessions/current").DELETE());
        Problem.of(send(as("bye", "/api/v1/posts/bye")), 401, "unauthenticated");
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        var problem = Problem.of(get("/api/v1/posts/anonymous"), 401, "unauthenticated");
        assertThat(problem.answer().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(problem.detail()).contains("POST /api/v1/sessions");
        assertThat(SCHEDULER.received("/api/v1/posts/anonymous")).isEmpty();
    }

    @Test
    void refusesATokenThatAuthDoesNotKnow() {
        Problem.of(send(as("unknown", "/api/v1/posts/unknown")), 401, "unauthenticated");
        assertThat(SCHEDULER.received("/api/v1/posts/unknown")).isEmpty();
    }

    @Test
    void refusesAForgedSignedTokenWithoutAskingAnybody() {
        var forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsIndzIjoidy0xIn0.";
        Problem.of(
                send(to("/api/v1/posts/forged").header("Authorization", "Bearer " + forged)), 401, "unauthenticated");
        assertThat(SCHEDULER.received("/api/v1/posts/forged")).isEmpty();
        assertThat(trades("eyJ")).isZero();
    }

    @Test
    void hidesAForeignWorkspaceAndAnImpossibleOneAlike() {
        var foreign = Problem.of(
                send(as("nosy", "/api/v1/posts/foreign").header("Pincast-Workspace", "foreign")), 404, "not-found");
        var impossible = Problem.of(
                send(as("nosy", "/api/v1/posts/foreign").header("Pincast-Workspace", "a workspace")), 404, "not-found");
        assertThat(foreign.detail()).isEqualTo(impossible.detail()).contains("workspace");
    }

    @Test
    void passesOnThatASecondFactorIsNeededAndNoOtherRefusalOfItself() {
        var needed = Problem.of(
                send(as("weak", "/api/v1/posts/strict").header("Pincast-Workspace", "strict")),
                403,
                "second-factor-needed");
        assertThat(needed.detail()).isEqualTo("Show it.");
        Problem.of(
                send(as("weak", "/api/v1/posts/closed").header("Pincast-Workspace", "closed")),
                503,
                "part-unavailable");
    }

    @Test
    void knowsTheWorkspaceByThePathWhereNothingElseNamesIt() {
        send(as("member", "/api/v1/workspaces/w-7/members"));
        assertThat(AUTH.received("/api/v1/workspaces/w-7/members").getFirst().header("Authorization"))
                .isEqualTo("Bearer jwt-of-pcs_member0123456789-w-7");
        send(as("member", "/api/v1/workspaces/w-7"));
        assertThat(AUTH.received("/api/v1/workspaces/w-7").getFirst().header("Authorization"))
                .isEqualTo("Bearer jwt-of-pcs_member0123456789");
        send(as("member", "/api/v1/workspaces/w-8").method("PATCH", BodyPublishers.ofString("{}")));
        assertThat(AUTH.received("/api/v1/workspaces/w-8").getFirst().header("Authorization"))
                .isEqualTo("Bearer jwt-of-pcs_member0123456789-w-8");
    }

    @Test
    void asksForNoWorkspaceWhereItIsAboutThePersonAlone() {
        for (var path : List.of("/api/v1/people/me/second-factor", "/api/v1/sessions/current")) {
            send(as("newcomer", path).header("Pincast-Workspace", "strict"));
            assertThat(AUTH.received(path).getLast().header("Authorization"))
                    .isEqualTo("Bearer jwt-of-pcs_newcomer0123456789");
        }
    }

    @Test
    void saysThatAuthIsAwayRatherThanThatTheTokenIsWrong() {
        var problem = Problem.of(send(as("broken", "/api/v1/posts/broken")), 503, "part-unavailable");
        assertThat(problem.detail()).contains("auth-service");
        assertThat(problem.answer().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void letsEverybodySignInAndLooksAtNoTokenThere() {
        var answer = send(as("unknown", "/api/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"email\":\"a@b.c\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(AUTH.received("/api/v1/sessions")).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.body()).isEqualTo("{\"email\":\"a@b.c\"}");
        });
    }

    private static long trades(String token) {
        return AUTH.received("/internal/token-exchanges").stream()
                .filter(request -> request.body().contains(token))
                .count();
    }
}
