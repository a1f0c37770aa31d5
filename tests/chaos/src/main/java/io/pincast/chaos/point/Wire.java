package io.pincast.chaos.point;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What crosses the connection between a replica and the program that started it: a line of JSON each. */
public final class Wire {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Wire() {}

    /**
     * From a replica.
     *
     * @param replica its name
     * @param ready true once, when it has started
     * @param id to be answered with; 0 where no answer is waited for
     */
    public record Said(
            String replica,
            boolean ready,
            long id,
            @Nullable Passing passing) {}

    /**
     * To a replica.
     *
     * @param id of what was asked; 0 for a command
     * @param millis how long a command holds
     */
    public record Told(long id, Reply reply, long millis) {}

    public static String write(Object message) {
        return JSON.writeValueAsString(message) + "\n";
    }

    public static Said said(String line) {
        return JSON.readValue(line, Said.class);
    }

    public static Told told(String line) {
        return JSON.readValue(line, Told.class);
    }
}
