package io.pincast.simulator.section;

/** A part of a board. */
public record Section(String id, String boardId, String name) {
    long number() {
        return Long.parseLong(id);
    }
}
