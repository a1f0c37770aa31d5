package io.pincast.simulator.fault;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.ErrorAnswers;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.time.Pauses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each kind of fault does to a request. */
@Component
class FaultStrike {
    private static final long LONG_TIME = Duration.ofMinutes(5).toMillis();
    private final ErrorAnswers errors;
    private final ConnectionBreaker connections;
    private final Pauses pauses;
    private final SideEffects sideEffects;
    private final AnswerSpoiler spoiler;

    FaultStrike(
            ErrorAnswers errors,
            ConnectionBreaker connections,
            Pauses pauses,
            SideEffects sideEffects,
            AnswerSpoiler spoiler) {
        this.errors = errors;
        this.connections = connections;
        this.pauses = pauses;
        this.sideEffects = sideEffects;
        this.spoiler = spoiler;
    }

    /** The request that is struck, and its way on. */
    record Victim(
            Exchange exchange,
            Optional<String> boardId,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain) {}

    void with(Fault fault, Victim victim) throws ServletException, IOException {
        victim.exchange().struckBy(Objects.requireNonNull(fault.id()));
        switch (fault.kind()) {
            case STATUS -> throw error(fault, 500, 500, "Something went wrong on our end.");
            case OUTAGE -> throw error(fault, 503, 503, "Service unavailable.");
            case RATE_LIMITED -> throw rateLimited(fault, victim);
            case SPAM_BLOCK -> throw error(fault, 429, 9, PinterestError.SPAM_BLOCK);
            case REVOKED_TOKEN -> throw revoked(victim);
            case STATUS_AFTER_EFFECT -> {
                effect(victim);
                var error = error(fault, 500, 500, "Something went wrong on our end.");
                errors.write(victim.response(), victim.exchange(), error);
            }
            case SLOW -> {
                pause(fault, 0);
                effect(victim);
            }
            case SLOW_ANSWER -> {
                effect(victim);
                pause(fault, 0);
            }
            case SUCCESS_WITHOUT_ID -> {
                effect(victim);
                spoiler.change(victim.response(), spoiler.withoutId());
            }
            case CHANGED_ANSWER -> {
                effect(victim);
                spoiler.change(victim.response(), fault.answer().changes());
            }
            case UNREADABLE_ANSWER -> {
                effect(victim);
                spoiler.replaceByPage(victim.response());
            }
            case TIMEOUT_BEFORE_EFFECT,
                    TIMEOUT_AFTER_EFFECT,
                    HOLD_THEN_EFFECT,
                    RESET_BEFORE_EFFECT,
                    RESET_AFTER_EFFECT -> breakConnection(fault, victim);
            case BOARD_DELETED -> {
                victim.boardId().ifPresent(sideEffects::deleteBoard);
                effect(victim);
            }
            case LISTED_LATE -> {
                victim.exchange().listLater(delay(fault, LONG_TIME));
                effect(victim);
            }
            case MEDIA_STUCK, MEDIA_FAILED -> {
                effect(victim);
                sideEffects.doomMedia(victim.exchange(), fault.kind());
            }
        }
    }

    private void breakConnection(Fault fault, Victim victim) throws ServletException, IOException {
        if (fault.kind() == FaultKind.HOLD_THEN_EFFECT) {
            pause(fault, LONG_TIME);
        }
        if (fault.kind() != FaultKind.TIMEOUT_BEFORE_EFFECT && fault.kind() != FaultKind.RESET_BEFORE_EFFECT) {
            effect(victim);
        }
        if (fault.kind() == FaultKind.TIMEOUT_BEFORE_EFFECT || fault.kind() == FaultKind.TIMEOUT_AFTER_EFFECT) {
            pause(fault, LONG_TIME);
        }
        if (fault.kind() == FaultKind.RESET_BEFORE_EFFECT || fault.kind() == FaultKind.RESET_AFTER_EFFECT) {
            connections.reset(victim.exchange(), victim.request());
        } else {
            connections.close(victim.exchange(), victim.request());
        }
    }

    /** Everything that would have happened without the fault, up to the answer, which waits in its buffer. */
    private void effect(Victim victim) throws ServletException, IOException {
        try {
            victim.chain().doFilter(victim.request(), victim.response());
        } catch (PinterestError e) {
            errors.write(victim.response(), victim.exchange(), e);
        }
    }

    private void pause(Fault fault, long otherwise) {
        pauses.pause(delay(fault, otherwise));
    }

    private static Duration delay(Fault fault, long otherwise) {
        var millis = fault.answer().delayMillis();
        return Duration.ofMillis(millis == null ? otherwise : millis);
    }

    private static PinterestError error(Fault fault, int status, int code, String message) {
        var answer = fault.answer();
        var said = answer.message();
        var statusSaid = answer.status() == null ? status : answer.status();
        // Where only a status is given, the code follows it, as Pinterest's generic errors do.
        var codeOtherwise = answer.status() == null || code == 9 ? code : statusSaid;
        return new PinterestError(
                statusSaid, answer.code() == null ? codeOtherwise : answer.code(), said == null ? message : said);
    }

    private static PinterestError rateLimited(Fault fault, Victim victim) {
        var seconds = fault.answer().resetSeconds();
        victim.response().setHeader("X-RateLimit-Limit", "100, 100;w=1, 1000;w=60");
        victim.response().setHeader("X-RateLimit-Remaining", "0");
        victim.response().setHeader("X-RateLimit-Reset", Integer.toString(seconds == null ? 60 : seconds));
        return PinterestError.rateLimited();
    }

    private PinterestError revoked(Victim victim) {
        victim.exchange().findCaller().ifPresent(sideEffects::revokeTokens);
        return PinterestError.authenticationFailed();
    }
}
