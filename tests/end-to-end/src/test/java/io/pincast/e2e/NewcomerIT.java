package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody meets who starts Pincast the wrong way: one line that says what to do. */
@ExtendWith(SharedInstance.class)
class NewcomerIT {
    @TempDir
    Path folder;

    @Test
    void aSecondInstanceOnOneFolderIsToldSo(Instance instance) throws IOException {
        assertThat(refusal(
                        "up",
                        "--port",
                        String.valueOf(Processes.freePorts()),
                        "--data",
                        instance.data().toString()))
                .isEqualTo("pincast: another Pincast already runs on " + instance.data()
                        + ". Stop it first, or give this one a folder of its own with --data.");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(
                            "up",
                            "--port",
                            String.valueOf(taken.getLocalPort()),
                            "--data",
                            folder.resolve("data").toString()))
                    .startsWith("pincast: port " + taken.getLocalPort() + " (gateway) is taken");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "in the way");
        assertThat(refusal(
                        "up",
                        "--port",
                        String.valueOf(Processes.freePorts()),
                        "--data",
                        file.resolve("data").toString()))
                .startsWith("pincast: cannot write to the data folder " + file.resolve("data"))
                .contains("--data");
    }

    @Test
    void theDemoFailsWhereNothingRuns() throws IOException {
        Files.writeString(folder.resolve("first-sign-in"), "email=a@example.com\npassword=none\n");
        var output = folder.resolve("demo.out");
        var demo = Processes.start(
                output,
                List.of("demo", "--url", "http://127.0.0.1:" + Processes.freePorts(), "--data", folder.toString()));
        demo.onExit().join();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).contains("nothing answers at").contains("./pincast up");
    }

    @Test
    void theDemoFailsWhereAStepDoesNotHold(Instance instance) throws IOException {
        Files.writeString(folder.resolve("first-sign-in"), "email=admin@example.com\npassword=wrong-password\n");
        var output = folder.resolve("demo.out");
        var demo = Processes.start(output, List.of("demo", "--url", instance.url(), "--data", folder.toString()));
        demo.onExit().join();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).contains("FAILED: POST /api/v1/sessions answered 401");
    }

    private String refusal(String... arguments) throws IOException {
        var output = folder.resolve("refusal.out");
        var process = Processes.start(output, List.of(arguments));
        process.onExit().join();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(output).strip();
    }
}
