package io.pincast.meeting;

import java.util.function.Consumer;

/**
 * Something that clients of Pinterest are known to stumble over.
 *
 * @param number in the list of known pitfalls
 * @param story sets the simulator so that it is met, and shows what the client makes of it
 */
record Pitfall(int number, String what, Consumer<Meeting> story) {
    @Override
    public String toString() {
        return "pitfall " + number + ": " + what;
    }
}
