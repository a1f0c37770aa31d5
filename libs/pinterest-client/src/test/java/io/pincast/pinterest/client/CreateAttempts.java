package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** Attempts to make a Pin at a server that behaves as told. */
abstract class CreateAttempts {
    static final String CREATED = "{\"id\":\"7\"}";
    static final int LARGE = 6 * 1024 * 1024;
    /** 8 MB of base64 in chunks of 16 KB, and the rest of the document. */
    static final int CHUNKS_OF_LARGE = 513;

    RawServer server = new RawServer(_ -> {});
    private PinterestClient client = PinterestClient.builder().build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    final PinterestApi api(RawServer.Behaviour behaviour) {
        server = new RawServer(behaviour);
        return api(server.address());
    }

    final PinterestApi api(URI address) {
        var endpoint = new PinterestEndpoint(address, URI.create("https://www.pinterest.com/oauth/"));
        client = PinterestClient.builder()
                .endpoints(PinterestEndpoints.defaults().with(PinterestEnvironment.SIMULATOR, endpoint))
                .readTimeout(Duration.ofSeconds(2))
                .build();
        return client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_x"));
    }

    static CreatePinRequest small() {
        return CreatePinRequest.on("1", new MediaSource.ImageUrl("https://x.example/a.png"));
    }

    static CreatePinRequest large() {
        return CreatePinRequest.on("1", new MediaSource.ImageBase64(ImageType.JPEG, MediaContent.of(new byte[LARGE])));
    }

    static PinterestApiException failure(PinterestApi api, CreatePinRequest request, SendGate gate) {
        return catchThrowableOfType(
                PinterestApiException.class, () -> api.pins().create(request, gate));
    }
}
