package io.pincast.explorer.state;

/**
 * A Pin at Pinterest.
 *
 * @param content that it shows
 * @param age in ticks since it was created, as far as it matters
 * @param listed whether the board shows it
 * @param tooOldFor the publications, as a set, whose round began too long after it to have made it
 * @param tooNewFor the publications, as a set, of whose last request nothing could come any more when it was created
 */
public record Pin(int content, int age, boolean listed, int tooOldFor, int tooNewFor) {

    public boolean isTooOldFor(int publication) {
        return (tooOldFor & 1 << publication) != 0;
    }

    public boolean isTooNewFor(int publication) {
        return (tooNewFor & 1 << publication) != 0;
    }

    public Pin age(int ticks, boolean isListed) {
        return new Pin(content, ticks, isListed, tooOldFor, tooNewFor);
    }

    public Pin tooOldFor(int publication, boolean is) {
        var others = tooOldFor & ~(1 << publication);
        return new Pin(content, age, listed, others | (is ? 1 << publication : 0), tooNewFor);
    }

    /** A request of that publication was armed after it. */
    public Pin notTooNewFor(int publication) {
        return new Pin(content, age, listed, tooOldFor, tooNewFor & ~(1 << publication));
    }
}
