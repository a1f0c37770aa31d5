package io.pincast.explorer.search;

import org.jspecify.annotations.Nullable;

/** Something that goes from state to state. A state is a number; what it stands for is the model's business. */
public interface Model {

    long start();

    /** Hands out every step that can be taken from a state. */
    void steps(long state, Sink sink);

    /** What is wrong with a state, or nothing. */
    @Nullable
    String wrong(long state);

    /** A state in a line. */
    String describe(long state);

    /** Where steps go. */
    interface Sink {

        /** {@code deed} by {@code who} about {@code what} leads to {@code next}. */
        void step(long next, Deed deed, int who, int what);

        /** {@code deed} must not have been possible. */
        void wrong(String what, Deed deed, int who, int about);
    }

    /** What a step is, for whoever reads a trace. */
    interface Deed {
        String told(int who, int what);
    }
}
