package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How a create leaves: in chunks behind the gate, whole or not at all, and never twice. */
class SendingTest extends CreateAttempts {
    @Test
    void asksTheGateBeforeEveryChunkOfALargeBody() {
        var asked = new AtomicInteger();
        var api = api(connection -> {
            connection.readRequest();
            connection.answer(201, CREATED);
        });
        var created = api.pins().create(large(), () -> asked.incrementAndGet() > 0);
        assertThat(created.body().id()).isEqualTo("7");
        assertThat(asked.get()).isEqualTo(CHUNKS_OF_LARGE);
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
        var announced = new AtomicInteger();
        var ended = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var api = api(connection -> {
            announced.set(connection.readHead());
            connection.readBody(announced.get());
            ended.countDown();
        });
        var failure = failure(api, large(), () -> asked.incrementAndGet() < CHUNKS_OF_LARGE);
        assertThat(failure.proves()).isEqualTo(Proof.NOT_SENT);
        Awaitility.await().untilAsserted(() -> assertThat(ended.getCount()).isZero());
        assertThat(asked.get()).isEqualTo(CHUNKS_OF_LARGE);
        assertThat((announced.get() + 16 * 1024 - 1) / (16 * 1024)).isEqualTo(CHUNKS_OF_LARGE);
        assertThat(server.bodyBytes()).isLessThan(announced.get());
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
