package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.RefreshToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets reach Pinterest and nobody else. */
class SecretsTest {
    private static final List<String> SECRETS = List.of(
            "pina_topsecret",
            "pinr_topsecret",
            "app-topsecret",
            "code-topsecret",
            "signature-topsecret",
            Base64.getEncoder().encodeToString("14:app-topsecret".getBytes(StandardCharsets.UTF_8)));

    private final LoopbackPinterest pinterest = new LoopbackPinterest();
    private final PinterestClient client = pinterest.client().build();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void close() {
        root.detachAppender(logged);
        root.setLevel(before);
        client.close();
        pinterest.close();
    }

    @Test
    void noneIsInALogALineOfAnExceptionOrAToString() {
        var app = new AppCredentials("14", "app-topsecret");
        var oauth = client.oauth(PinterestEnvironment.SIMULATOR, app);
        pinterest
                .answer(
                        200,
                        "{\"access_token\":\"pina_topsecret\",\"refresh_token\":\"pinr_topsecret\","
                                + "\"expires_in\":5,\"scope\":\"pins:read\"}")
                .answer(401, "{\"code\":283,\"message\":\"m\"}")
                .answer(201, upload())
                .answer(403, "<Error><Code>AccessDenied</Code><StringToSign>signature-topsecret</StringToSign></Error>")
                .answer(200, "pina_topsecret");
        var grant = oauth.exchangeCode("code-topsecret", URI.create("https://x.example/cb"));
        var said = new StringBuilder(grant + " " + app + " " + grant.accessToken() + " " + grant.refreshToken());
        said.append(failure(() -> oauth.refresh(new RefreshToken("pinr_topsecret"))));
        var api = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_topsecret"));
        var registered = api.media().register();
        said.append(registered);
        said.append(failure(() -> api.media().upload(registered, MediaContent.of(new byte[10]))));
        said.append(failure(api::userAccount));
        for (var event : logged.list) {
            said.append(event.getFormattedMessage());
        }
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("oauth/token"));
        assertThat(SECRETS).noneMatch(secret -> said.toString().contains(secret));
    }

    private String upload() {
        return "{\"media_id\":\"1\",\"media_type\":\"video\",\"upload_url\":\"" + pinterest.address()
                + "/upload\",\"upload_parameters\":{\"x-amz-signature\":\"signature-topsecret\"}}";
    }

    /** All that would be printed of an exception, its causes included. */
    private static String failure(Runnable call) {
        var printed = new StringWriter();
        assertThatThrownBy(call::run)
                .isInstanceOf(PinterestApiException.class)
                .satisfies(e -> e.printStackTrace(new PrintWriter(printed)));
        return printed.toString();
    }
}
