package io.pincast.chaos.process;

import java.io.IOException;

/** Ends this process when the one that started it is gone: nothing is left behind, however that one ended. */
final class ParentWatch {

    private ParentWatch() {}

    static void begin() {
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::untilParentIsGone);
    }

    private static void untilParentIsGone() {
        try {
            while (System.in.read() >= 0) {
                // The parent says nothing; it only holds the other end.
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
