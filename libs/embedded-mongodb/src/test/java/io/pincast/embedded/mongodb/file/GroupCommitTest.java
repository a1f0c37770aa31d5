package io.pincast.embedded.mongodb.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class GroupCommitTest {

    private static final KeyPart KEY = KeyPart.of("key");

    @TempDir
    Path folder;

    private DataFile file;
    private GroupCommit commits;

    @BeforeEach
    void open() {
        file = DataFile.open(folder.resolve("data").toString());
        commits = new GroupCommit(file, false);
    }

    @Test
    void hasWrittenWhatACommandChangedWhenItReturns() {
        commits.write(() -> put("written"));
        file.close(false);
        assertThat(reopened()).containsExactly('w', 'r', 'i', 't', 't', 'e', 'n');
    }

    @Test
    void neverWritesHalfACommand() throws Exception {
        var halfDone = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> commits.write(() -> {
                put("half");
                halfDone.countDown();
                awaitUninterruptibly(goOn);
                return put("whole");
            }));
            halfDone.await();
            var other = threads.submit(() ->
                    commits.write(() -> file.documents("other").put(KEY, new byte[] {1})));
            // The other one waits for the slow one, because the file can only be written when nobody is half done.
            assertThat(other.state().name()).isEqualTo("RUNNING");
            goOn.countDown();
            slow.get();
            other.get();
        }
        file.close(false);
        assertThat(reopened()).containsExactly('w', 'h', 'o', 'l', 'e');
    }

    @Test
    void handsOnTheErrorOfACommandAndGoesOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commits.write(() -> {
                    throw new IllegalStateException("command failed");
                }));
        commits.write(() -> put("after"));
        commits.close();
        assertThat(reopened()).containsExactly('a', 'f', 't', 'e', 'r');
    }

    @Test
    void refusesEveryWriteOnceTheFileCannotBeWritten() {
        file.close(false);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> commits.write(() -> "changed nothing, so only the commit can notice"))
                .withMessageContaining("check the disk");
        assertThatExceptionOfType(DataFileException.class).isThrownBy(() -> commits.write(() -> "again"));
        commits.close();
    }

    private String put(String value) {
        file.documents("map").put(KEY, value.getBytes(StandardCharsets.US_ASCII));
        return value;
    }

    private byte[] reopened() {
        var again = DataFile.open(folder.resolve("data").toString());
        var value = again.documents("map").get(KEY);
        again.close(false);
        return value;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
