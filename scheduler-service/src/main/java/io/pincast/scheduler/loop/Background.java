package io.pincast.scheduler.loop;

/** Work that goes on from start to stop. */
public interface Background {
    void start();

    /** Returns when nothing of it runs any more. */
    void stop();
}
