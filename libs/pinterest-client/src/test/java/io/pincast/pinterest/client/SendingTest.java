package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a failure on the way proves, and that nothing is ever sent twice. */
class SendingTest {
    private static final String CREATED = "{\"id\":\"7\"}";
    private static final int LARGE = 6 * 1024 * 1024;

    private RawServer server = new RawServer(_ -> {});
    private PinterestClient client = PinterestClient.builder().build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private PinterestApi api(RawServer.Behaviour behaviour) {
        server = new RawServer(behaviour);
        return api(server.address());
    }

    private PinterestApi api(URI address) {
        var endpoint = new PinterestEndpoint(address, URI.create("https://www.pinterest.com/oauth/"));
        client = PinterestClient.builder()
                .endpoints(PinterestEndpoints.defaults().with(PinterestEnvironment.SIMULATOR, endpoint))
                .readTimeout(Duration.ofSeconds(2))
                .build();
        return client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_x"));
    }

    private static CreatePinRequest small() {
        return CreatePinRequest.on("1", new MediaSource.ImageUrl("https://x.example/a.png"));
    }

    private static CreatePinRequest large() {
        return CreatePinRequest.on("1", new MediaSource.ImageBase64(ImageType.JPEG, MediaContent.of(new byte[LARGE])));
    }

    private static PinterestApiException failure(PinterestApi api, CreatePinRequest request, SendGate gate) {
        return catchThrowableOfType(
                PinterestApiException.class, () -> api.pins().create(request, gate));
    }

    @Test
    void asksTheGateBeforeEveryChunkOfALargeBody() {
        var asked = new AtomicInteger();
        var api = api(connection -> {
            connection.readRequest();
            connection.answer(201, CREATED);
        });
        var created = api.pins().create(large(), () -> asked.incrementAndGet() > 0);
        assertThat(created.body().id()).isEqualTo("7");
        // 8 MB of base64 in chunks of 16 KB.
        assertThat(asked.get()).isGreaterThan(500);
    }

    @Test
    void leavesNoBodyWhenTheGateIsShutFromTheStart() {
        var api = api(RawServer.Connection::readRequest);
        var failure = failure(api, small(), () -> false);
        assertThat(failure.proves()).isEqualTo(Proof.NOT_SENT);
        assertThat(failure.status()).isZero();
        Awaitility.await().untilAsserted(() -> assertThat(server.heads()).isOne());
        assertThat(server.bodyBytes()).isZero();
        assertThat(server.wholeRequests()).isZero();
    }

    @Test
    void holdsTheLastChunkBackWhenTheGateShutsBeforeIt() {
        var ended = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var total = new AtomicInteger();
        var counting = api(connection -> {
            connection.readRequest();
            connection.answer(201, CREATED);
        });
        counting.pins().create(large(), () -> total.incrementAndGet() > 0);
        close();

        var api = api(connection -> {
            connection.readRequest();
            ended.countDown();
        });
        var failure = failure(api, large(), () -> asked.incrementAndGet() < total.get());
        assertThat(failure.proves()).isEqualTo(Proof.NOT_SENT);
        Awaitility.await().untilAsserted(() -> assertThat(ended.getCount()).isZero());
        assertThat(asked.get()).isEqualTo(total.get());
        assertThat(server.wholeRequests()).isZero();
    }

    @Test
    void aGateThatThrowsIsShut() {
        var api = api(RawServer.Connection::readRequest);
        var failure = failure(api, small(), () -> {
            throw new IllegalStateException("clock went wrong");
        });
        assertThat(failure.proves()).isEqualTo(Proof.NOT_SENT);
    }

    @Test
    void aCloseAfterTheWholeRequestProvesNothing() {
        var api = api(RawServer.Connection::readRequest);
        var failure = failure(api, small(), SendGate.OPEN);
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(server.wholeRequests()).isOne();
        assertThat(server.heads()).isOne();
    }

    @Test
    void neverSendsACreateTwiceOnAConnectionThatIsReusedAndThenClosed() {
        var api = api(connection -> {
            connection.readRequest();
            connection.answer(201, CREATED);
            connection.readRequest();
        });
        api.pins().create(small(), SendGate.OPEN);
        var failure = failure(api, small(), SendGate.OPEN);
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(server.connections()).isOne();
        assertThat(server.heads()).isEqualTo(2);
        assertThat(server.wholeRequests()).isEqualTo(2);
    }

    @Test
    void neverSendsACreateTwiceOnAConnectionThatIsReusedAndThenReset() {
        var api = api(connection -> {
            connection.readRequest();
            connection.answer(201, CREATED);
            connection.readRequest();
            connection.reset();
        });
        api.pins().create(small(), SendGate.OPEN);
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void aResetInTheMiddleOfTheBodyProvesThatItWasNotSent() {
        var api = api(connection -> {
            connection.readHead();
            connection.readBody(100_000);
            connection.reset();
        });
        assertThat(failure(api, large(), SendGate.OPEN).proves()).isEqualTo(Proof.NOT_SENT);
        assertThat(server.heads()).isOne();
    }

    @Test
    void nobodyListeningProvesThatItWasNotSent() {
        server.close();
        var api = api(server.address());
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.NOT_SENT);
        var deleting = catchThrowableOfType(
                PinterestApiException.class, () -> api.pins().delete("1"));
        assertThat(deleting.proves()).isEqualTo(Proof.NOT_SENT);
    }

    @Test
    void anUnknownHostProvesThatItWasNotSent() {
        var api = api(URI.create("http://nobody.invalid/v5"));
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.NOT_SENT);
    }

    @Test
    void silenceAfterTheRequestProvesNothing() {
        var api = api(connection -> {
            connection.readRequest();
            connection.hang();
        });
        var failure = failure(api, small(), SendGate.OPEN);
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(failure.call().duration()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void theTimeOutCoversAnAnswerThatBeginsAndStops() {
        var api = api(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{\"id\":");
            connection.hang();
        });
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.UNKNOWN);
    }

    @Test
    void aServerThatStopsReadingProvesThatItWasNotSent() {
        var api = api(RawServer.Connection::hang);
        var content = MediaContent.of(new byte[24 * 1024 * 1024]);
        var request = CreatePinRequest.on("1", new MediaSource.ImageBase64(ImageType.PNG, content));
        assertThat(failure(api, request, SendGate.OPEN).proves()).isEqualTo(Proof.NOT_SENT);
    }

    @Test
    void anAnswerThatBreaksOffProvesNothing() {
        var api = api(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{\"id\":");
        });
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.UNKNOWN);
    }

    @Test
    void aRefusalThatComesBeforeTheBodyIsThroughIsNoUnknown() {
        var api = api(connection -> {
            connection.readHead();
            connection.readBody(100_000);
            connection.answer(413, "{\"code\":1,\"message\":\"too large\"}");
            connection.hang();
        });
        assertThat(failure(api, large(), SendGate.OPEN).proves()).isNotEqualTo(Proof.UNKNOWN);
    }

    @Test
    void aSourceThatBreaksProvesThatItWasNotSent() {
        var api = api(RawServer.Connection::readRequest);
        for (MediaContent.Source source : new MediaContent.Source[] {
            () -> new ByteArrayInputStream(new byte[99_999]),
            () -> new ByteArrayInputStream(new byte[100_001]),
            () -> {
                throw new IOException("media is gone");
            },
            SendingTest::brokenStream
        }) {
            var image = new MediaSource.ImageBase64(ImageType.JPEG, MediaContent.of(100_000, source));
            assertThat(failure(api, CreatePinRequest.on("1", image), SendGate.OPEN)
                            .proves())
                    .isEqualTo(Proof.NOT_SENT);
        }
        assertThat(server.wholeRequests()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitAndStaysVisible() throws InterruptedException {
        var sent = new CountDownLatch(1);
        var api = api(connection -> {
            connection.readRequest();
            sent.countDown();
            connection.hang();
        });
        var failure = new AtomicReference<PinterestApiException>();
        var interrupted = new AtomicReference<Boolean>();
        var caller = Thread.ofVirtual().start(() -> {
            failure.set(failure(api, small(), SendGate.OPEN));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        sent.await();
        caller.interrupt();
        caller.join();
        assertThat(failure.get().proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        var api = api(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 201 Created\r\nContent-Length: 99999999999\r\n\r\n");
            var much = "x".repeat(1024 * 1024);
            while (true) {
                connection.write(much);
            }
        });
        assertThat(failure(api, small(), SendGate.OPEN).proves()).isEqualTo(Proof.UNKNOWN);
    }

    /** Gives half of what was promised, then fails. */
    private static InputStream brokenStream() {
        var half = new ByteArrayInputStream(new byte[50_000]);
        return new SequenceInputStream(half, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk error");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });
    }
}
