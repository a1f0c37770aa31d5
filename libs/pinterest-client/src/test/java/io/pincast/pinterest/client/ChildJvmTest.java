package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What needs a JVM of its own. */
class ChildJvmTest {
    private static final long VIDEO = 500L * 1024 * 1024;

    /** A heap of 48 MB holds a tenth of the video: it can only have been streamed. */
    @Test
    void uploadsAVideoOf500MegabytesInASmallHeap() throws IOException, InterruptedException {
        try (var storage = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            var printed = ChildJvm.run(
                    LargeUploadMain.class,
                    List.of("-Xmx48m", "-XX:+UseSerialGC"),
                    storage.address().toString(),
                    String.valueOf(VIDEO));
            assertThat(printed).contains("peak heap MB: ");
            assertThat(storage.wholeRequests()).isOne();
            assertThat(storage.bodyBytes()).isGreaterThan((int) VIDEO);
        }
    }

    /** Even where somebody told the JDK to repeat whatever it likes. */
    @Test
    void aCreateIsNotRepeatedInAJvmThatRepeatsEverything() throws IOException, InterruptedException {
        var printed = ChildJvm.run(RepeatingJvmMain.class, List.of("-Djdk.httpclient.enableAllMethodRetry=true"));
        assertThat(printed).contains("whole=2 ").contains("UNKNOWN");
    }
}
