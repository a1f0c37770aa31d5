package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Publication;

/** Told of every publication that was planned here, so that one that is due soon needs no look at the store to be found. */
@FunctionalInterface
public interface DueWatch {
    void planned(Publication publication);
}
