package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a call that breaks on the way proves. */
class BrokenCallTest extends CreateAttempts {
    @Test
    void aCloseAfterTheWholeRequestProvesNothing() {
        var api = api(RawServer.Connection::readRequest);
        var failure = failure(api, small(), SendGate.OPEN);
        assertThat(failure.proves()).isEqualTo(Proof.UNKNOWN);
        assertThat(server.wholeRequests()).isOne();
        assertThat(server.heads()).isOne();
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
}
