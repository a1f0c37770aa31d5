package io.pincast.scheduler.web;

import io.pincast.defaults.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags. */
public final class EntityTags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** What {@code If-Match} expects; nothing where it is absent or takes any. */
    public static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid(
                    "If-Match", "If-Match is the ETag that you got when you read it, such as \"3\".");
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}
