package io.pincast.chaos.point;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A replica's connection to the program that started it. Without that program there is no reason to go on. */
final class Points {
    private final String replica;
    private final Socket socket;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<Reply>> asked = new ConcurrentHashMap<>();
    private volatile LongConsumer pause = millis -> {};

    Points(String replica, int port) {
        this.replica = replica;
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("chaos-points").start(this::listen);
        say(new Wire.Said(replica, false, 0, null));
    }

    /** What a command to take no more records does. */
    void onPause(LongConsumer command) {
        pause = command;
    }

    void ready() {
        say(new Wire.Said(replica, true, 0, null));
    }

    /** Tells, without waiting. */
    void tell(Passing passing) {
        say(new Wire.Said(replica, false, 0, passing));
    }

    /** Asks, and waits: perhaps for ever. */
    Reply ask(Passing passing) {
        var id = ids.incrementAndGet();
        var reply = new CompletableFuture<Reply>();
        asked.put(id, reply);
        say(new Wire.Said(replica, false, id, passing));
        return reply.join();
    }

    private void say(Wire.Said said) {
        var line = Wire.write(said).getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            socket.getOutputStream().write(line);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        } finally {
            writing.unlock();
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(Wire.told(line));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private void hear(Wire.Told told) {
        if (told.reply() == Reply.PAUSE) {
            pause.accept(told.millis());
            return;
        }
        var waiting = asked.remove(told.id());
        if (waiting != null) {
            waiting.complete(told.reply());
        }
    }
}
