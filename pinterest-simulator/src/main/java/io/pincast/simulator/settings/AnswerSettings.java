package io.pincast.simulator.settings;

/**
 * Where Pinterest's description and what was seen of the live API differ.
 *
 * @param timesWithOffset {@code created_at} as the description demands (RFC 3339, {@code Z}); false: as seen live, with
 *     whole seconds and no offset
 * @param errorStatusField whether errors carry {@code "status": "failure"} too, as seen live; the description has code
 *     and message only
 */
public record AnswerSettings(boolean timesWithOffset, boolean errorStatusField) {
    public static final AnswerSettings DEFAULT = new AnswerSettings(true, false);

    /** As the live API was seen to answer, beyond its description. */
    public static final AnswerSettings AS_SEEN_LIVE = new AnswerSettings(false, true);
}
