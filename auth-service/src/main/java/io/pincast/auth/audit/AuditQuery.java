package io.pincast.auth.audit;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which entries are wanted.
 *
 * @param workspace the one; all of them, and what belongs to none, where it is absent
 * @param action whole, such as {@code member.role-changed}, or its first word, such as {@code member}
 * @param actor a person's, token's or service's id
 * @param subject the id of what something was done to
 * @param accounts of those accounts alone, for whoever may know of no other
 */
public record AuditQuery(
        Optional<WorkspaceId> workspace,
        Optional<String> action,
        Optional<String> actor,
        Optional<String> subject,
        Optional<Set<String>> accounts,
        Optional<Instant> from,
        Optional<Instant> to) {
    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");

    public AuditQuery {
        if (action.isPresent() && !ACTION.matcher(action.get()).matches()) {
            throw ProblemException.invalid(
                    "action", "action is one such as member.role-changed, or the first word of some, such as member.");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw ProblemException.invalid("to", "to is later than from.");
        }
    }
}
