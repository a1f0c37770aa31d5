package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.account.AccountType;
import io.pincast.pinterest.client.boards.Board;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.Scope;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls of the road from connecting an account to a Pin, as they look on the wire. */
class RoadTest {
    private final LoopbackPinterest pinterest = new LoopbackPinterest();
    private final PinterestClient client = pinterest.client().build();
    private final PinterestApi api = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_secret"));

    @AfterEach
    void close() {
        client.close();
        pinterest.close();
    }

    @Test
    void readsWhoseTokenItIs() {
        pinterest.answer(200, """
                {"account_type":"BUSINESS","id":"123","username":"me","pin_count":null,"new_field":{"a":1}}
                """);
        var account = api.userAccount();
        assertThat(account.id()).isEqualTo("123");
        assertThat(account.accountType()).isEqualTo(AccountType.BUSINESS);
        assertThat(account.pinCount()).isNull();
        assertThat(pinterest.last().header("Authorization")).isEqualTo("Bearer pina_secret");
        assertThat(pinterest.last().uri()).hasToString("/v5/user_account");
    }

    @Test
    void exchangesACodeForTokens() {
        pinterest.answer(200, """
                {"access_token":"pina_a","token_type":"bearer","expires_in":2592000,"scope":"boards:read,pins:read",
                 "refresh_token":"pinr_r","refresh_token_expires_in":5184000,"refresh_token_expires_at":1900000000,
                 "response_type":"authorization_code"}
                """);
        var oauth = client.oauth(PinterestEnvironment.SIMULATOR, new AppCredentials("14", "s3cret"));
        var grant = oauth.exchangeCode("c o/de", URI.create("https://x.example/cb?a=b"));
        assertThat(grant.accessToken().value()).isEqualTo("pina_a");
        assertThat(grant.refreshTokenExpiresAt()).isEqualTo(Instant.ofEpochSecond(1_900_000_000));
        assertThat(grant.scopes()).containsExactlyInAnyOrder("boards:read", "pins:read");
        assertThat(grant.toString()).doesNotContain("pina_a").doesNotContain("pinr_r");
        assertThat(pinterest.last().text())
                .isEqualTo("grant_type=authorization_code&code=c%20o%2Fde"
                        + "&redirect_uri=https%3A%2F%2Fx.example%2Fcb%3Fa%3Db");
        assertThat(pinterest.last().header("Authorization")).isEqualTo("Basic MTQ6czNjcmV0");
        assertThat(oauth.authorizationUrl(URI.create("https://x.example/cb"), List.of(Scope.BOARDS_READ), "st"))
                .hasToString("https://www.pinterest.com/oauth/?client_id=14&redirect_uri="
                        + "https%3A%2F%2Fx.example%2Fcb&response_type=code&scope=boards%3Aread&state=st");
    }

    @Test
    void followsTheBookmarkToTheEnd() {
        pinterest
                .answer(200, "{\"items\":[{\"id\":\"1\",\"name\":\"a\"}],\"bookmark\":\"b=1\"}")
                .answer(200, "{\"items\":[],\"bookmark\":\"b=2\"}")
                .answer(200, "{\"items\":[{\"id\":\"2\",\"name\":\"b\",\"privacy\":\"NEW\"}],\"bookmark\":null}");
        assertThat(api.boards().list().all()).extracting(Board::id).containsExactly("1", "2");
        assertThat(pinterest.received())
                .extracting(request -> request.uri().toString())
                .containsExactly(
                        "/v5/boards?page_size=250",
                        "/v5/boards?page_size=250&bookmark=b%3D1",
                        "/v5/boards?page_size=250&bookmark=b%3D2");
    }

    @Test
    void makesAPinOfBytes() {
        pinterest.answer(
                201,
                "{\"id\":\"99\",\"created_at\":\"2026-10-13T01:40:29\",\"creative_type\":\"UNHEARD_OF\"}",
                "x-pinterest-rid",
                "rid-1",
                "X-RateLimit-Limit",
                "100, 100;w=1, 1000;w=60");
        var image = new byte[50_000];
        image[7] = 1;
        var request = CreatePinRequest.on("5", new MediaSource.ImageBase64(ImageType.PNG, MediaContent.of(image)))
                .title("Ein „Titel\"");
        var created = api.pins().create(request, SendGate.OPEN);
        assertThat(created.body().id()).isEqualTo("99");
        assertThat(created.body().createdAt()).isEqualTo(Instant.parse("2026-10-13T01:40:29Z"));
        assertThat(created.requestId()).isEqualTo("rid-1");
        assertThat(created.rateLimits().windows()).hasSize(2);
        assertThat(pinterest.last().text())
                .isEqualTo("{\"board_id\":\"5\",\"title\":\"Ein „Titel\\\"\",\"media_source\":{\"source_type\":"
                        + "\"image_base64\",\"content_type\":\"image/png\",\"data\":\""
                        + Base64.getEncoder().encodeToString(image) + "\"}}");
        assertThat(pinterest.last().header("Content-length"))
                .isEqualTo(String.valueOf(pinterest.last().body().length));
    }
}
