package io.pincast.simulator.fault;

/** What goes wrong. "Effect" is what the operation would have done. */
public enum FaultKind {
    /** Answers {@code status}, {@code code}, {@code message}; no effect. */
    STATUS,
    /** The effect happens; answers {@code status} (500), {@code code}, {@code message} all the same. */
    STATUS_AFTER_EFFECT,
    /** 429 code 8 with {@code resetSeconds} to go; no effect. */
    RATE_LIMITED,
    /** 429 code 9, the anti-spam block; no effect. */
    SPAM_BLOCK,
    /** Waits {@code delayMillis}, then goes on as usual. */
    SLOW,
    /** The effect happens, and the answer comes {@code delayMillis} later. */
    SLOW_ANSWER,
    /** No effect, no answer: the connection is held {@code delayMillis}, then closed. */
    TIMEOUT_BEFORE_EFFECT,
    /** The effect happens, no answer: the connection is held {@code delayMillis}, then closed. */
    TIMEOUT_AFTER_EFFECT,
    /** No effect; the connection is reset. */
    RESET_BEFORE_EFFECT,
    /** The effect happens; the connection is reset. */
    RESET_AFTER_EFFECT,
    /** The request is taken and held {@code delayMillis}; then the effect happens, and the connection is closed. */
    HOLD_THEN_EFFECT,
    /** The effect happens; the answer is a success without {@code id}. */
    SUCCESS_WITHOUT_ID,
    /** The effect happens; the answer is changed by {@code changes}, a JSON merge patch (RFC 7386). */
    CHANGED_ANSWER,
    /** The effect happens; the answer's body is no JSON. */
    UNREADABLE_ANSWER,
    /** The account's tokens for the app end for good: 401 code 2, and 401 code 283 on refresh. */
    REVOKED_TOKEN,
    /** The board of the request is deleted first, with its Pins. */
    BOARD_DELETED,
    /** The Pin is made, and comes into lists only {@code delayMillis} later, by the simulator's clock. */
    LISTED_LATE,
    /** The video that is registered stays in processing. */
    MEDIA_STUCK,
    /** The video that is registered fails. */
    MEDIA_FAILED,
    /** {@code status} (503) for everything that matches; best with {@code from} and {@code until}. */
    OUTAGE
}
