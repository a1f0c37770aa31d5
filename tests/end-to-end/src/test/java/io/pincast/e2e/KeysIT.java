package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Processes;
import io.pincast.test.instance.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes under everybody's feet. */
@ExtendWith(SharedInstance.class)
class KeysIT {
    @TempDir
    Path folder;

    @Test
    void theMasterKeyIsChangedWhileEverythingRuns(Instance instance) throws IOException {
        var team = Team.signIn(instance, instance.firstSignIn(), "Keys");
        var account = team.connect(team.registerApp(Team.APP_ID, Team.APP_SECRET), "pincast_demo");
        var file = instance.data().resolve("secrets/master-key");
        var before = Files.readString(file).strip();

        var output = folder.resolve("rotate.out");
        var rotate = Processes.start(
                output, List.of("keys", "rotate", "--data", instance.data().toString()));
        rotate.onExit().join();
        var said = Files.readString(output);
        assertThat(rotate.exitValue()).as(said).isZero();
        var after = Files.readString(file).strip();
        assertThat(after).isNotEqualTo(before).hasSize(before.length());
        assertThat(said).doesNotContain(before).doesNotContain(after).contains("Keep it with the backups");
        assertThat(team.firstBoard(account))
                .as("its token is opened by the new key")
                .isNotEmpty();
        assertThat(Team.signIn(instance, instance.firstSignIn(), "Keys again").token())
                .startsWith("pcs_");
    }

    @Test
    void saysWhatToDoWhereNothingRuns() throws IOException {
        var output = folder.resolve("rotate.out");
        var rotate = Processes.start(output, List.of("keys", "rotate", "--data", folder.toString()));
        rotate.onExit().join();
        assertThat(rotate.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).contains("pincast: no Pincast has run on " + folder);
    }
}
