package io.pincast.simulator.control;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fault as JSON: one flat object; only {@code kind} is needed. */
record FaultForm(
        @Nullable String id,
        @Nullable FaultKind kind,
        @Nullable String operation,
        @Nullable String account,
        @Nullable String boardId,
        @Nullable Integer count,
        @Nullable Integer after,
        @Nullable Double probability,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message,
        @Nullable Long delayMillis,
        @Nullable Integer resetSeconds,
        @Nullable JsonNode changes,
        @Nullable Integer struck) {

    static FaultForm of(Fault fault) {
        var match = fault.match();
        var rule = fault.rule();
        var answer = fault.answer();
        return new FaultForm(
                fault.id(),
                fault.kind(),
                match.operation(),
                match.account(),
                match.boardId(),
                rule.count(),
                rule.after(),
                rule.probability(),
                rule.from(),
                rule.until(),
                answer.status(),
                answer.code(),
                answer.message(),
                answer.delayMillis(),
                answer.resetSeconds(),
                answer.changes(),
                fault.struck());
    }

    Fault fault() {
        if (kind == null) {
            throw PinterestError.invalid("A fault needs a kind.");
        }
        try {
            return new Fault(
                    null,
                    kind,
                    new Fault.Match(operation, account, boardId),
                    new Fault.Rule(
                            count, after == null ? 0 : after, probability == null ? 1 : probability, from, until),
                    new Fault.Answer(status, code, message, delayMillis, resetSeconds, changes),
                    0);
        } catch (IllegalArgumentException e) {
            throw PinterestError.invalid(String.valueOf(e.getMessage()));
        }
    }
}
