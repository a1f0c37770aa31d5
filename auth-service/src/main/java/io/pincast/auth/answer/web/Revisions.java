package io.pincast.auth.answer.web;

import io.pincast.defaults.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A revision as an entity tag. */
public final class Revisions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Revisions() {}

    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** What {@code If-Match} expects; nothing where it is absent or takes any. */
    public static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid("If-Match", "If-Match is the ETag of what you read, such as \"3\".");
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}
