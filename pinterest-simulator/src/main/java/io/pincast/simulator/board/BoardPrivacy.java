package io.pincast.simulator.board;

/** Who sees a board. */
public enum BoardPrivacy {
    PUBLIC,
    PROTECTED,
    SECRET
}
