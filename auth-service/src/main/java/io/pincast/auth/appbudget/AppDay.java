package io.pincast.auth.appbudget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an app has spent of one day, and what is out in slices. A slice counts as spent from the moment it is given; only what comes
 * back of it does not.
 *
 * @param app environment and App ID: Pinterest knows one app, in however many workspaces it is registered here
 * @param version rises with each write; 0 where nothing is stored yet
 * @param ofOthers of all, what was not for publishing
 */
public record AppDay(
        String app, LocalDate day, long version, Map<Category, Integer> spent, int ofOthers, List<Slice> slices) {

    public AppDay {
        spent = Map.copyOf(spent);
        slices = List.copyOf(slices);
    }

    public static AppDay unspent(String app, LocalDate day) {
        return new AppDay(app, day, 0, Map.of(), 0, List.of());
    }

    public String key() {
        return app + "/" + day;
    }

    int spentOn(Category category) {
        return spent.getOrDefault(category, 0);
    }

    int spentInAll() {
        return spent.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Requests that somebody may make.
     *
     * @param expiresAt from then on they may not be made any more
     */
    public record Slice(String id, boolean publishing, Category category, int requests, Instant expiresAt) {}
}
