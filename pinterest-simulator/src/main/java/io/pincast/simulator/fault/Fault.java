package io.pincast.simulator.fault;

import io.pincast.simulator.exchange.Route;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fault to come: what it strikes, how often, and what then happens.
 *
 * @param id given when it is added
 * @param struck how often it struck so far
 */
public record Fault(@Nullable String id, FaultKind kind, Match match, Rule rule, Answer answer, int struck) {

    /**
     * Which requests; null: any.
     *
     * @param operation the description's operation id, such as {@code pins/create}; {@code media/upload} for uploads
     * @param account user name, known from the token
     */
    public record Match(
            @Nullable String operation,
            @Nullable String account,
            @Nullable String boardId) {
        static final Match ANY = new Match(null, null, null);

        public Match {
            if (operation != null && !Route.ids().contains(operation)) {
                throw new IllegalArgumentException("There is no operation " + operation + "; there are " + Route.ids());
            }
        }
    }

    /**
     * How often, and when.
     *
     * @param count strikes so often, then no more; null: always
     * @param after lets so many matching requests pass first
     * @param probability of each strike, 0 to 1
     * @param from not before, by the simulator's clock
     * @param until not after, by the simulator's clock
     */
    public record Rule(
            @Nullable Integer count,
            int after,
            double probability,
            @Nullable Instant from,
            @Nullable Instant until) {
        static final Rule ALWAYS = new Rule(null, 0, 1, null, null);

        public Rule {
            if (after < 0 || probability < 0 || probability > 1 || (count != null && count < 1)) {
                throw new IllegalArgumentException(
                        "a fault takes count of 1 or more, after of 0 or more, probability from 0 to 1");
            }
        }

        boolean holdsAt(Instant now) {
            return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
        }
    }

    /**
     * What is answered; each kind takes what it needs, and has its own defaults.
     *
     * @param changes a JSON merge patch: fields to replace or add, null to remove
     */
    public record Answer(
            @Nullable Integer status,
            @Nullable Integer code,
            @Nullable String message,
            @Nullable Long delayMillis,
            @Nullable Integer resetSeconds,
            @Nullable JsonNode changes) {
        static final Answer DEFAULT = new Answer(null, null, null, null, null, null);
        private static final int LOWEST_STATUS = 200;
        private static final int HIGHEST_STATUS = 599;

        public Answer {
            if (status != null && (status < LOWEST_STATUS || status > HIGHEST_STATUS)) {
                throw new IllegalArgumentException("a fault answers a status from 200 to 599, not " + status);
            }
            if ((delayMillis != null && delayMillis < 0) || (resetSeconds != null && resetSeconds < 0)) {
                throw new IllegalArgumentException("a fault waits 0 or longer");
            }
        }
    }

    /** A fault of this kind on everything, always. */
    public static Fault of(FaultKind kind) {
        return new Fault(null, kind, Match.ANY, Rule.ALWAYS, Answer.DEFAULT, 0);
    }

    public Fault onOperation(String operation) {
        return withMatch(new Match(operation, match.account(), match.boardId()));
    }

    public Fault onAccount(String username) {
        return withMatch(new Match(match.operation(), username, match.boardId()));
    }

    public Fault onBoard(String boardId) {
        return withMatch(new Match(match.operation(), match.account(), boardId));
    }

    public Fault times(int count) {
        return withRule(new Rule(count, rule.after(), rule.probability(), rule.from(), rule.until()));
    }

    /** Lets so many matching requests pass first. */
    public Fault after(int requests) {
        return withRule(new Rule(rule.count(), requests, rule.probability(), rule.from(), rule.until()));
    }

    public Fault withProbability(double probability) {
        return withRule(new Rule(rule.count(), rule.after(), probability, rule.from(), rule.until()));
    }

    public Fault between(Instant from, Instant until) {
        return withRule(new Rule(rule.count(), rule.after(), rule.probability(), from, until));
    }

    public Fault answering(int status, int code, String message) {
        return withAnswer(
                new Answer(status, code, message, answer.delayMillis(), answer.resetSeconds(), answer.changes()));
    }

    public Fault delay(Duration delay) {
        return withAnswer(new Answer(
                answer.status(),
                answer.code(),
                answer.message(),
                delay.toMillis(),
                answer.resetSeconds(),
                answer.changes()));
    }

    public Fault resetIn(int seconds) {
        return withAnswer(new Answer(
                answer.status(), answer.code(), answer.message(), answer.delayMillis(), seconds, answer.changes()));
    }

    /** Changes the answer by this JSON merge patch. */
    public Fault changing(String mergePatch) {
        return withAnswer(new Answer(
                answer.status(),
                answer.code(),
                answer.message(),
                answer.delayMillis(),
                answer.resetSeconds(),
                JsonMapper.shared().readTree(mergePatch)));
    }

    private Fault withMatch(Match changed) {
        return new Fault(id, kind, changed, rule, answer, struck);
    }

    private Fault withRule(Rule changed) {
        return new Fault(id, kind, match, changed, answer, struck);
    }

    private Fault withAnswer(Answer changed) {
        return new Fault(id, kind, match, rule, changed, struck);
    }

    Fault numbered(String number, int strikes) {
        return new Fault(number, kind, match, rule, answer, strikes);
    }
}
