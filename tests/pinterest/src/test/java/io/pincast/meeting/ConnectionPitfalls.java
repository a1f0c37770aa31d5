package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static io.pincast.meeting.Meeting.pinOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.boards.Board;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.RefreshToken;
import io.pincast.pinterest.client.oauth.Scope;
import io.pincast.pinterest.client.oauth.TokenGrant;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Pitfalls of apps, tokens, scopes and environments. */
final class ConnectionPitfalls {
    static final List<Pitfall> ALL = List.of(
            new Pitfall(1, "a trial app cannot create Pins in production", ConnectionPitfalls::trialApp),
            new Pitfall(2, "a Pin of the sandbox looks published", ConnectionPitfalls::sandboxPin),
            new Pitfall(3, "a token of the other environment", ConnectionPitfalls::otherEnvironment),
            new Pitfall(4, "a missing scope is not a dead token", ConnectionPitfalls::missingScope),
            new Pitfall(5, "a refresh token is good once and has an end", ConnectionPitfalls::refreshTokens),
            new Pitfall(6, "a refresh without a refresh token", meeting -> withoutRefreshToken(meeting, "null")),
            new Pitfall(6, "a refresh with an empty refresh token", meeting -> withoutRefreshToken(meeting, "\"\"")),
            new Pitfall(7, "not every 401 and 403 is a disconnect", ConnectionPitfalls::otherRefusals),
            new Pitfall(22, "client credentials do not open everything", ConnectionPitfalls::clientCredentials),
            new Pitfall(23, "the whole app's access is taken away", ConnectionPitfalls::appRevoked),
            new Pitfall(24, "boards are missing because they are secret", ConnectionPitfalls::secretBoards));

    private ConnectionPitfalls() {}

    private static void trialApp(Meeting meeting) {
        var refused = failure(() -> createPin(meeting.demoByTrialApp(), pinOn(meeting.boardId())));
        assertThat(refused.is(403, 29)).isTrue();
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
        assertThat(refused.pinterestMessage()).contains("Trial access");
        assertThat(meeting.control().pinCount()).isZero();
        // The account is well: nothing that a new connection would mend.
        assertThat(meeting.demoByTrialApp().userAccount().username()).isEqualTo(Seed.DEMO_USER);
    }

    private static void sandboxPin(Meeting meeting) {
        var sandbox = meeting.demoInSandbox();
        var board = sandbox.boards().create(CreateBoardRequest.named("Trying"));
        var made = sandbox.pins().create(pinOn(board.id()), SendGate.OPEN);
        assertThat(made.call().environment()).isEqualTo("SANDBOX");
        var absent = failure(() -> meeting.demo().pins().get(made.body().id()));
        assertThat(absent.is(404, 50)).isTrue();
    }

    private static void otherEnvironment(Meeting meeting) {
        var production = meeting.token(NewTokens.of(Seed.DEMO_USER));
        var refused = failure(() -> meeting.api(Meeting.SANDBOX, production).userAccount());
        assertThat(refused.is(401, 2)).isTrue();
        assertThat(refused).hasMessageContaining("(SANDBOX)");
    }

    private static void missingScope(Meeting meeting) {
        var refused = failure(
                () -> meeting.demoWith("user_accounts:read").boards().list().all());
        assertThat(refused.is(401, 3)).isTrue();
        assertThat(refused.is(401, 2)).isFalse();
        var granted = meeting.oauth().refresh(refreshToken(meeting), List.of(Scope.PINS_READ));
        assertThat(granted.scopes()).isEqualTo(Set.of("pins:read"));
    }

    private static RefreshToken refreshToken(Meeting meeting) {
        return new RefreshToken(meeting.control()
                .making()
                .issueTokens(NewTokens.of(Seed.DEMO_USER))
                .refreshToken());
    }

    private static void refreshTokens(Meeting meeting) {
        var first = refreshToken(meeting);
        TokenGrant grant = meeting.oauth().refresh(first);
        assertThat(grant.refreshToken()).isNotNull().isNotEqualTo(first);
        assertThat(grant.refreshTokenExpiresAt()).isAfter(grant.accessTokenExpiresAt());
        assertThat(failure(() -> meeting.oauth().refresh(first)).is(401, 283)).isTrue();
        meeting.control().advanceClock(Duration.ofDays(61));
        assertThat(failure(() -> meeting.oauth().refresh(grant.refreshToken())).is(401, 283))
                .isTrue();
    }

    private static void withoutRefreshToken(Meeting meeting, String instead) {
        meeting.strikeNext(Fault.of(FaultKind.CHANGED_ANSWER)
                .onOperation("oauth/token")
                .changing("{\"refresh_token\":" + instead + "}"));
        var grant = meeting.oauth().refresh(refreshToken(meeting));
        assertThat(grant.accessToken().value()).isNotBlank();
        assertThat(grant.refreshToken()).isNull();
    }

    private static void otherRefusals(Meeting meeting) {
        var image = failure(() -> createPin(meeting.demo(), pinOn(meeting.boardId(), Drawn.png(50, 50))));
        assertThat(image.is(403, 233)).isTrue();
        var foreign = failure(() ->
                createPin(meeting.demo(), pinOn(meeting.board("Rainy days").id())));
        assertThat(foreign.is(403, 29)).isTrue();
        // The token that was refused twice is as good as ever.
        assertThat(createPin(meeting.demo(), pinOn(meeting.boardId())).id()).isNotBlank();
    }

    private static void clientCredentials(Meeting meeting) {
        var grant = meeting.oauth().clientCredentials(List.of(Scope.values()));
        assertThat(grant.refreshToken()).isNull();
        var api = meeting.api(Meeting.PRODUCTION, grant.accessToken());
        assertThat(api.boards().list().all()).isNotEmpty();
        var refused = failure(() -> api.media().register());
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
        assertThat(refused.is(403, 29)).isTrue();
    }

    private static void appRevoked(Meeting meeting) {
        var tokens = meeting.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        meeting.strikeNext("boards/list", FaultKind.REVOKED_TOKEN);
        var api = meeting.demo();
        assertThat(failure(() -> api.boards().list().all()).is(401, 2)).isTrue();
        assertThat(failure(api::userAccount).is(401, 2)).isTrue();
        var refused = failure(() -> meeting.oauth().refresh(new RefreshToken(tokens.refreshToken())));
        assertThat(refused.is(401, 283)).isTrue();
    }

    private static void secretBoards(Meeting meeting) {
        var secret = meeting.board("Launch plans").id();
        assertThat(meeting.demo().boards().list().stream().map(Board::id)).contains(secret);
        var without = meeting.demoWith("boards:read");
        assertThat(without.boards().list().stream().map(Board::id)).isNotEmpty().doesNotContain(secret);
        assertThat(failure(() -> without.boards().get(secret)).is(403, 29)).isTrue();
    }
}
