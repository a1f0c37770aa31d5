package io.pincast.standalone.keys;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a new master key in the place of the old. First it only opens, so that everybody knows it; then it seals; and only when nothing
 * lies under the old one any more, that goes. Broken off anywhere, the file has every key that is needed.
 */
final class Rotation {
    private final KeyFile file;
    private final RunningVault vault;
    private final Duration patience;
    private final PrintWriter out;

    Rotation(KeyFile file, RunningVault vault, Duration patience, PrintWriter out) {
        this.file = file;
        this.vault = vault;
        this.patience = patience;
        this.out = out;
    }

    void run() throws InterruptedException {
        var keys = file.read();
        // Something to talk to, before anything is changed.
        vault.ask();
        if (keys.size() == 1) {
            keys = introduce(keys.getFirst());
        } else {
            say("The file has " + keys.size() + " keys: going on where an earlier change stopped.");
        }
        retire(keys);
    }

    private List<String> introduce(String old) throws InterruptedException {
        var fresh = KeyFile.newKey();
        var name = KeyFile.nameOf(fresh);
        file.write(List.of(old, fresh));
        vault.await(state -> state.known().contains(name), patience, "That auth-service knows the new key");
        say("The new master key " + name + " is known.");
        file.write(List.of(fresh, old));
        return List.of(fresh, old);
    }

    private void retire(List<String> keys) throws InterruptedException {
        var current = KeyFile.nameOf(keys.getFirst());
        vault.await(state -> state.current().equals(current), patience, "That auth-service seals with the new key");
        say(current + " seals. Everything is sealed anew; this takes two minutes at least.");
        var old = new ArrayList<String>();
        keys.stream()
                .skip(1)
                .map(KeyFile::nameOf)
                .filter(name -> !name.equals(current))
                .forEach(old::add);
        vault.await(state -> state.retirable().containsAll(old), patience, "That nothing lies under the old key");
        file.write(keys.subList(0, 1));
        say("Nothing lies under " + String.join(", ", old) + " any more, and it is out of " + file.path() + ".");
        say("Keep it with the backups that were made until now: only with it they can be read.");
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }
}
