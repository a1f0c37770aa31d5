package io.pincast.auth.setupguide;

/** What can be seen of a step. */
public record Sight(State state, String detail) {

    /** How it stands. */
    public enum State {
        DONE,
        OPEN,
        /** It happens at Pinterest or at your desk, where nobody here can look. */
        NOT_VISIBLE
    }

    static Sight done(String detail) {
        return new Sight(State.DONE, detail);
    }

    static Sight open(String detail) {
        return new Sight(State.OPEN, detail);
    }

    static Sight notVisible() {
        return new Sight(State.NOT_VISIBLE, "This happens outside of Pincast, so only you can tell.");
    }
}
