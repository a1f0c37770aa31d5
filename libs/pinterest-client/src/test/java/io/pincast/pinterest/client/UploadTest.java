package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.media.MediaUpload;
import io.pincast.pinterest.client.oauth.AccessToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a video to Pinterest's storage. */
class UploadTest {
    private final LoopbackPinterest storage = new LoopbackPinterest();
    private final PinterestClient client =
            PinterestClient.builder().readTimeout(Duration.ofSeconds(1)).build();
    private final PinterestApi api = client.as(PinterestEnvironment.PRODUCTION, new AccessToken("pina_secret"));

    @AfterEach
    void close() {
        client.close();
        storage.close();
    }

    private MediaUpload registered() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("x-amz-date", "20261124T000000Z");
        parameters.put("key", "uploads/1");
        parameters.put("policy", "p==");
        parameters.put("Content-Type", "multipart/form-data");
        return new MediaUpload("1", "video", storage.address(), parameters);
    }

    @Test
    void sendsAllParametersFirstAndTheFileLast(@TempDir Path folder) throws IOException {
        var file = folder.resolve("v.mp4");
        Files.writeString(file, "not really a video");
        storage.answer(204, "");
        api.media().upload(registered(), MediaContent.of(file));
        var received = storage.last();
        var boundary = received.header("Content-type").replace("multipart/form-data; boundary=", "");
        assertThat(received.text()).isEqualTo("""
                        --B
                        Content-Disposition: form-data; name="x-amz-date"

                        20261124T000000Z
                        --B
                        Content-Disposition: form-data; name="key"

                        uploads/1
                        --B
                        Content-Disposition: form-data; name="policy"

                        p==
                        --B
                        Content-Disposition: form-data; name="Content-Type"

                        multipart/form-data
                        --B
                        Content-Disposition: form-data; name="file"; filename="video"
                        Content-Type: application/octet-stream

                        not really a video
                        --B--
                        """.replace("\n", "\r\n").replace("--B", "--" + boundary));
        assertThat(received.header("Content-length")).isEqualTo(String.valueOf(received.body().length));
        assertThat(received.header("Transfer-encoding")).isEmpty();
    }

    @Test
    void theTokenDoesNotGoToTheStorage() {
        storage.answer(204, "");
        api.media().upload(registered(), MediaContent.of("v".getBytes(StandardCharsets.UTF_8)));
        assertThat(storage.last().header("Authorization")).isEmpty();
        assertThat(storage.last().text()).doesNotContain("pina_secret");
    }

    @Test
    void aRefusalOfTheStorageCarriesItsCodeAlone() {
        storage.answer(411, "<Error><Code>MissingContentLength</Code><Message>You must</Message></Error>");
        var failure = catchThrowableOfType(
                PinterestApiException.class, () -> api.media().upload(registered(), MediaContent.of(new byte[3])));
        assertThat(failure.proves()).isEqualTo(Proof.REFUSED);
        assertThat(failure.pinterestMessage()).isEqualTo("MissingContentLength");
    }

    @Test
    void anUploadMayTakeLongerThanTheTimeOutAsLongAsItMoves() {
        try (var slow = new RawServer(connection -> {
            var left = connection.readHead();
            while (left > 0) {
                // 24 MB at 1 MB per 100 ms: more than twice the time-out.
                connection.readBody(Math.min(left, 1024 * 1024));
                left -= 1024 * 1024;
                connection.pause(Duration.ofMillis(100));
            }
            connection.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            var upload =
                    new MediaUpload("1", "video", slow.address(), registered().uploadParameters());
            api.media().upload(upload, MediaContent.of(new byte[24 * 1024 * 1024]));
            assertThat(slow.heads()).isOne();
        }
    }

    @Test
    void anUploadThatStandsStillIsGivenUp() {
        try (var stuck = new RawServer(connection -> {
            connection.readHead();
            connection.hang();
        })) {
            var upload =
                    new MediaUpload("1", "video", stuck.address(), registered().uploadParameters());
            var failure = catchThrowableOfType(
                    PinterestApiException.class,
                    () -> api.media().upload(upload, MediaContent.of(new byte[24 * 1024 * 1024])));
            assertThat(failure.proves()).isEqualTo(Proof.NOT_SENT);
        }
    }
}
