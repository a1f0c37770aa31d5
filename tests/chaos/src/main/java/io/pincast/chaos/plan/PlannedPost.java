package io.pincast.chaos.plan;

import java.time.Duration;
import java.util.List;

/**
 * A post for one board.
 *
 * @param key tells it apart from every other; twins have the same, and nothing tells them apart on the board
 * @param account how-manieth
 * @param board how-manieth of the account
 * @param dueAfter since the beginning
 * @param reserve planned only when something is still to be struck and nothing else is left for it, or at the very end
 */
public record PlannedPost(
        int number,
        String key,
        int account,
        Role role,
        int board,
        Kind kind,
        boolean twin,
        Duration dueAfter,
        boolean reserve,
        List<Wish> wishes) {

    public PlannedPost {
        wishes = List.copyOf(wishes);
    }

    /** Its words after so many edits: a Pin shows by them which version it was made of. */
    public String title(int version) {
        return key + " v" + version;
    }

    /** Which version a title is of; 0 where it is not this post's. */
    public int versionIn(String title) {
        return title.startsWith(key + " v") ? Integer.parseInt(title.substring(key.length() + 2)) : 0;
    }

    /** Nobody plans anything else with it. */
    public boolean isPlain() {
        return role == Role.USUAL && !twin && wishes.isEmpty();
    }
}
