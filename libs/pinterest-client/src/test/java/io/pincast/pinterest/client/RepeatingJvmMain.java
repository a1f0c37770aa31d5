package io.pincast.pinterest.client;

import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.MediaSource;
import java.net.URI;

/** Makes a Pin, then one on a connection that breaks after the request, and prints what arrived. */
final class RepeatingJvmMain {
    private RepeatingJvmMain() {}

    public static void main(String[] arguments) {
        RawServer.Behaviour answerOnce = connection -> {
            connection.readRequest();
            connection.answer(201, "{\"id\":\"1\"}");
            connection.readRequest();
        };
        try (var server = new RawServer(answerOnce);
                var client = PinterestClient.builder()
                        .endpoints(PinterestEndpoints.defaults()
                                .with(
                                        PinterestEnvironment.SIMULATOR,
                                        new PinterestEndpoint(server.address(), URI.create("https://x.example/"))))
                        .build()) {
            var pins = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("t"))
                    .pins();
            var request = CreatePinRequest.on("1", new MediaSource.ImageUrl("https://x.example/a.png"));
            pins.create(request, SendGate.OPEN);
            try {
                pins.create(request, SendGate.OPEN);
            } catch (PinterestApiException e) {
                System.out.println("whole=" + server.wholeRequests() + " begun=" + server.heads() + " " + e.proves());
            }
        }
    }
}
