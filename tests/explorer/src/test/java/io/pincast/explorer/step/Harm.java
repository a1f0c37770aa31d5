package io.pincast.explorer.step;

/** What must not be. */
public enum Harm {
    DUPLICATE("two Pins of one publication"),
    AFTER_CANCEL("shown as cancelled, but the Pin is there"),
    CANCEL_SWALLOWED("another round is planned after a cancel was asked for"),
    OLD_CONTENT("the Pin shows what was there before an edit that was acknowledged"),
    DENIED("told as not published, but the Pin is there"),
    WRONG_PIN("the Pin that is told is another publication's"),
    PHANTOM("told as published, but there is no Pin"),
    ANSWER_SWALLOWED("the answer was waited for, came, and changed nothing"),
    STUCK("no way leads to an end"),
    TOO_MANY("Pinterest answers 429"),
    REOPENED("by a message that was delivered once more"),
    OVERWRITTEN("by one who had lost the round"),
    BROKEN("a rule threw");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return name() + ": " + words;
    }
}
