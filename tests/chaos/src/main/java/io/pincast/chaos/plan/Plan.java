package io.pincast.chaos.plan;

import java.time.Duration;
import java.util.List;

/**
 * A run's posts.
 *
 * @param accounts what each is there for
 * @param limit of requests that an account may send in a minute
 */
public record Plan(long seed, Duration length, List<Role> accounts, int limit, List<PlannedPost> posts) {
    public static final int BOARDS = 2;

    public Plan {
        accounts = List.copyOf(accounts);
        posts = List.copyOf(posts);
    }
}
