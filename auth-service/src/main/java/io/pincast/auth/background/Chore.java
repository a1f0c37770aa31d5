package io.pincast.auth.background;

import java.time.Duration;

/** Something that is done again and again. Any number of replicas may do it at once. */
public interface Chore {

    /** For the logs. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration pause();

    /** Does what there is to do now. A failure is logged, and tried again after the pause. */
    void run();

    /** Whether the first run comes before the service takes requests. */
    default boolean beforeServing() {
        return false;
    }
}
