package io.pincast.chaos.point;

/** What a replica is told. To be killed or frozen it is told nothing: it waits for the reply when that happens. */
public enum Reply {
    GO,
    /** Send this event so that nobody can read it. */
    SPOIL,
    /** Go, and ask once more when it has left. */
    ASK_AGAIN,
    /** No reply but a command: take no more records for a while. */
    PAUSE
}
