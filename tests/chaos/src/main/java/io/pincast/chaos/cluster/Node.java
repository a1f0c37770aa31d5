package io.pincast.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process, which can be killed, frozen and started again. */
public final class Node {

    /** How it is. */
    public enum State {
        DOWN,
        STARTING,
        READY,
        FROZEN
    }

    private final String name;
    private final Supplier<List<String>> command;
    private final Path log;
    private final Consumer<String> onOwnEnd;
    private @Nullable Process process;
    private volatile State state = State.DOWN;
    private State before = State.DOWN;

    /**
     * Makes a node; it is not started.
     *
     * @param command asked anew for each start
     * @param onOwnEnd told how it ended, where nobody here ended it
     */
    Node(String name, Supplier<List<String>> command, Path log, Consumer<String> onOwnEnd) {
        this.name = name;
        this.command = command;
        this.log = log;
        this.onOwnEnd = onOwnEnd;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public synchronized void start() {
        if (state != State.DOWN) {
            return;
        }
        try {
            var started = new ProcessBuilder(command.get())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            state = State.STARTING;
            var _ = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void ended(Process ended) {
        if (process != null && process.pid() == ended.pid()) {
            process = null;
            state = State.DOWN;
            onOwnEnd.accept(name + " ended by itself with status " + ended.exitValue() + ", see " + log);
        }
    }

    /** It says that it has started. */
    public synchronized void ready() {
        if (state == State.STARTING) {
            state = State.READY;
        }
    }

    /** {@code kill -9}. Returns when it is gone. */
    public synchronized void kill() {
        var running = process;
        if (running != null) {
            process = null;
            state = State.DOWN;
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** SIGSTOP: it does nothing more, and notices nothing. */
    public synchronized boolean freeze() {
        if (process == null || state == State.FROZEN) {
            return false;
        }
        before = state;
        state = State.FROZEN;
        signal(process, "-STOP");
        return true;
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public synchronized void resume() {
        if (process != null && state == State.FROZEN) {
            state = before;
            signal(process, "-CONT");
        }
    }

    private static void signal(Process process, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
