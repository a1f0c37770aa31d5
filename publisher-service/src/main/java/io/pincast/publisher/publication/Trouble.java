package io.pincast.publisher.publication;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may stand between a round and its Pin, and what follows: the one table of retries, which
 * docs/services/publisher-service.md shows. A name is the code that people and programs see; the words are with whoever finds it out.
 */
@SuppressWarnings("ImmutableEnumChecker") // made of durations and numbers
public enum Trouble {
    PINTEREST_NOT_REACHED(
            "no connection came about, or it broke before the last byte", again(ofSeconds(10), ofMinutes(10))),
    SENT_TOO_SLOWLY("the deadline of the arming passed before the last byte", again(ofSeconds(15), ofMinutes(10))),
    PINTEREST_IN_TROUBLE("the circuit of the host is open", again(ofSeconds(15), ofMinutes(2))),
    PINTEREST_BUSY("408, 409, 425", again(ofSeconds(10), ofMinutes(10))),
    RATE_LIMITED("any other 429", new Reaction.RetryAfter(ofMinutes(1))),
    SPAM_BLOCK("code 9, or a 429 that speaks of spam", new Reaction.CoolDown(new Backoff(ofHours(4), ofHours(24)))),
    ACCESS_REFUSED("any other 401", new Reaction.RenewToken(new Backoff(ofSeconds(2), ofMinutes(1)), 3)),
    SCOPE_MISSING("401 code 3, and the account did not grant all that publishing needs", fail()),
    FEATURE_RESTRICTED("401 code 3 though the account granted all of it", fail()),
    APP_HAS_TRIAL_ACCESS("403 code 29 to a Trial app outside of the Sandbox", fail()),
    NOT_ALLOWED("any other 403", fail()),
    IMAGE_TOO_SMALL("403 code 233", fail()),
    IMAGE_UNUSABLE("403 code 235", fail()),
    IMAGE_TOO_LARGE("413", fail()),
    BOARD_NOT_FOUND("404 code 40", fail()),
    SECTION_NOT_FOUND("404 code 2031", fail()),
    PINTEREST_NOT_FOUND("any other 404", fail()),
    PIN_NOT_ACCEPTED("400, 422", fail()),
    PINTEREST_REFUSED("any other 4xx", fail()),
    BUDGET_USED_UP("the account's limit is given away for now", null),
    SLOT_LAPSED("what was counted could not be sent at once", again(ofSeconds(1), ofMinutes(1))),
    ACCOUNT_NOT_ANSWERED("calls of this account get no answer again and again", null),
    APP_BUDGET_USED_UP("the Trial app's requests of this day are used up", null),
    ACCOUNT_NEEDS_RECONNECT("auth-service says that only a person can help the account", new Reaction.Hold(ofHours(1))),
    APP_DISABLED("somebody disabled the Pinterest app in Pincast", again(ofSeconds(30), ofMinutes(5))),
    ACCOUNT_NOT_FOUND("auth-service does not know the account", fail()),
    PART_AWAY("auth-service, scheduler-service or the store is away", again(ofSeconds(5), ofMinutes(2))),
    SAME_CONTENT_UNDER_WAY("another publication of equal content is open", again(ofSeconds(15), ofMinutes(5))),
    BOARD_NOT_READ("the look before the round after an unclear one failed", again(ofSeconds(20), ofMinutes(10))),
    NOT_FOUND_ON_BOARD("readings proved that an unclear round made no Pin", again(ofSeconds(5), ofMinutes(5))),
    MEDIA_NOT_FOUND("scheduler-service does not have the file any more", fail()),
    MEDIA_DAMAGED("the file is not the one that was uploaded", fail()),
    MEDIA_NOT_SUPPORTED("the file is of no kind that Pinterest takes", fail()),
    VIDEO_NOT_ANSWERED(
            "no clear answer about a video; no Pin comes of such a call", again(ofSeconds(10), ofMinutes(10))),
    VIDEO_REFUSED(
            "Pinterest's storage does not take the video",
            new Reaction.Retry(new Backoff(ofSeconds(10), ofMinutes(10)), 3)),
    VIDEO_UPLOAD_BROKE_OFF("the upload of a video broke off", again(ofSeconds(10), ofMinutes(10))),
    VIDEO_UPLOAD_TOO_SLOW("the upload of a video took too long", again(ofMinutes(1), ofMinutes(30))),
    OTHER_VIDEOS_FIRST("as many videos as may be are being uploaded", again(ofSeconds(5), ofMinutes(2))),
    VIDEO_PROCESSING("Pinterest is not done with the video", null),
    VIDEO_NOT_PROCESSED("Pinterest could not use the video, twice", fail()),
    VIDEO_STUCK("Pinterest was not done with the video in time, twice", fail()),
    TOO_LATE("the last instant for it has passed", fail()),
    UNREADABLE_MESSAGE("nobody can read the order", fail());

    private final String when;
    private final @Nullable Reaction reaction;

    /** {@code reaction} is absent where the instant is told or planned, and no rule of this table's. */
    Trouble(String when, @Nullable Reaction reaction) {
        this.when = when;
        this.reaction = reaction;
    }

    private static Reaction again(Duration first, Duration cap) {
        return new Reaction.Retry(new Backoff(first, cap), Integer.MAX_VALUE);
    }

    private static Reaction fail() {
        return new Reaction.Fail();
    }

    /** How it shows. */
    public String when() {
        return when;
    }

    public Reason reason(String detail, @Nullable String action) {
        return Reason.of(name(), detail, action);
    }

    /** With what follows by this table. */
    public Setback setback(String detail, @Nullable String action) {
        return setback(reason(detail, action));
    }

    /**
     * With what follows by this table.
     *
     * @param reason of this code
     */
    public Setback setback(Reason reason) {
        if (reaction == null) {
            throw new IllegalStateException(name() + " goes on at an instant that is told or planned");
        }
        return new Setback(reason, reaction);
    }

    /** Goes on at that instant. */
    public Setback at(Reason reason, Instant at, @Nullable Instant slotAt) {
        return new Setback(reason, new Reaction.RetryAt(at, slotAt));
    }

    /** What follows, in words. */
    public String follows() {
        return switch (this) {
            case BUDGET_USED_UP -> "at a slot of its own, the next that the limit leaves";
            case ACCOUNT_NOT_ANSWERED ->
                "nothing of the account for 30 s, doubling to 10 min; each at a slot of its own";
            case VIDEO_PROCESSING -> "asked again a growing while later, as `publisher.video` says";
            case APP_BUDGET_USED_UP -> "when the next day begins, in UTC";
            default -> words(reaction);
        };
    }

    private static String words(@Nullable Reaction reaction) {
        return switch (reaction) {
            case Reaction.Fail _ -> "failed";
            case Reaction.Retry(var backoff, var most) ->
                "again after " + words(backoff)
                        + (most == Integer.MAX_VALUE ? "" : "; failed after " + most + " in a row");
            case Reaction.RenewToken(var backoff, var most) ->
                "the token is renewed, then again after " + words(backoff) + "; failed after " + most + " in a row";
            case Reaction.CoolDown(var backoff) ->
                "nothing of the account for " + words(backoff) + "; each at a slot of its own";
            case Reaction.Hold(var lookAgain) ->
                "held until a person connects it again; asked every " + words(lookAgain) + " where nobody tells";
            case Reaction.RetryAfter(var delay) ->
                "nothing of the account for as long as Pinterest says, or " + words(delay)
                        + "; each at a slot of its own";
            case Reaction.RetryAt _ -> throw new IllegalStateException("an instant is no rule");
            case null -> throw new IllegalStateException("what follows is not told");
        };
    }

    private static String words(Backoff backoff) {
        return words(backoff.first()) + ", doubling to " + words(backoff.cap());
    }

    private static String words(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() == 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }
}
