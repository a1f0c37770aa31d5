package io.pincast.standalone.up;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;

/** What the person at the terminal sees. */
class Progress {
    private final PrintWriter out;
    private final long startedAt = System.nanoTime();
    private long stepAt = startedAt;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void begin(String what) {
        stepAt = System.nanoTime();
        out.printf("  %-20s ", what);
        out.flush();
    }

    void done(String where) {
        out.printf(Locale.ROOT, "%-28s %4.1f s%n", where, seconds(stepAt));
        out.flush();
    }

    void ready(UpOptions options) {
        out.printf(Locale.ROOT, "%nPincast runs (%.1f s).%n%n", seconds(startedAt));
        line("Open", options.publicUrl().toString());
        line("API", options.publicUrl() + "/docs");
        line("Pinterest", options.simulator() + "/ (simulated)");
        if (Files.exists(options.firstSignIn())) {
            line("Sign in", "e-mail and password are in " + options.firstSignIn());
        } else {
            line("Sign in", "with your e-mail and password");
        }
        line("Logs", options.data().resolve("logs/pincast.log").toString());
        line(
                "Try",
                System.getProperty("pincast.command", "pincast") + " demo   plays the whole road, in another terminal");
        line("Stop", "Ctrl-C");
        out.flush();
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    private void line(String name, String value) {
        out.printf("  %-10s %s%n", name, value);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
