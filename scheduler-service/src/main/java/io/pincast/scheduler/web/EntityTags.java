package io.pincast.scheduler.planning.web;

import io.pincast.defaults.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A post's revision as an entity tag. */
final class EntityTags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTags() {}

    static String of(PostResponse post) {
        return "\"" + post.version() + "\"";
    }

    /** What {@code If-Match} expects; nothing where it is absent or takes any. */
    static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid(
                    "If-Match", "If-Match is the ETag of the post as you read it, such as \"3\".");
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}
