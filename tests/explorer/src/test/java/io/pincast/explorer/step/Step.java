package io.pincast.explorer.step;

import io.pincast.explorer.search.Model.Deed;

/** Every kind of step. Those that bring a publication nearer to its end come first, the most helpful before all. */
public enum Step implements Deed {
    ANSWER_TAKEN("the scheduler takes the publisher's answer about %2$s"),
    TOLD_CREATED("publisher %1$d gets Pinterest's answer for %2$s, a Pin's id, and stores it"),
    LISTED("Pinterest lists the Pin of %2$s on the board"),
    CREATED("Pinterest creates a Pin of %2$s"),
    LAST_BYTE("publisher %1$d sends the last byte of its request for %2$s"),
    ARMED("publisher %1$d arms %2$s"),
    CLOCK_READ("publisher %1$d is ready to send %2$s and reads the clock"),
    READ("publisher %1$d ends its reading for %2$s and stores what it showed"),
    READING_BEGUN("publisher %1$d begins to read the board for %2$s"),
    DUE_TAKEN("publisher %1$d takes in that %2$s is due, and begins"),
    DUE_STORED("the publisher takes in that %2$s is due, and only stores or answers"),
    REVOCATION_TAKEN("the publisher takes in the revocation of %2$s"),
    GARBLED("the publisher gets a damaged message about %2$s"),
    RESOLUTION_TAKEN("the publisher takes in what a person decided about %2$s"),
    TAKEN_OVER("publisher %1$d takes over %2$s"),
    SENT("scheduler %1$d sends that %2$s is due"),
    MARKED("scheduler %1$d marks %2$s as sent"),
    CLAIMED("scheduler %1$d claims %2$s"),
    DECIDED("a person decides truthfully about %2$s, and the publisher is told"),
    HEALED("scheduler %1$d finds %2$s unanswered and takes it up"),
    SENT_AGAIN("scheduler %1$d finds %2$s unanswered and asks the publisher again"),
    PLANNED_BY_TIME("scheduler %1$d finds %2$s unanswered and plans it anew"),
    TIME_PASSED("a tick passes"),

    RELEASED("scheduler %1$d gives its claim of %2$s back"),
    HEALED_IN_VAIN("scheduler %1$d finds %2$s unanswered and crashes before it asks again"),
    SCHEDULER_CRASHED("scheduler %1$d crashes"),
    EDITED("a person edits %2$s and is told that it is done"),
    CANCELLED("a person cancels %2$s"),
    CANCELLED_IN_VAIN("a person cancels %2$s; the scheduler crashes before it asks the publisher"),
    DECIDED_IN_VAIN("a person decides about %2$s; the scheduler crashes before it tells the publisher"),
    GIVEN_BACK("publisher %1$d gives %2$s back"),
    NOT_NOW("publisher %1$d defers %2$s"),
    NEVER("publisher %1$d refuses %2$s for good"),
    READ_IN_PART("the reading of publisher %1$d for %2$s breaks off"),
    ARMED_UNSEEN("publisher %1$d arms %2$s but does not learn it"),
    ARMED_IN_VAIN("publisher %1$d does not win the arming of %2$s and goes on all the same"),
    NOT_ARMED_UNSEEN("the arming of %2$s by publisher %1$d gets lost"),
    SETTLED("publisher %1$d, not sure of the arming, ends the round of %2$s"),
    BROKEN_OFF("publisher %1$d breaks off its request for %2$s before the last byte"),
    NEVER_CREATED("Pinterest makes nothing of a request for %2$s"),
    TOLD_REFUSED("publisher %1$d gets Pinterest's refusal for %2$s and defers it"),
    TOLD_REFUSED_FOR_GOOD("publisher %1$d gets Pinterest's refusal for %2$s, for good"),
    TOLD_NOTHING("publisher %1$d gets no clear answer for %2$s"),
    PUBLISHER_CRASHED("publisher %1$d crashes");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** Whether it is among those that lead to an end without anybody's mishap. */
    public boolean helps() {
        return compareTo(TIME_PASSED) <= 0;
    }

    /** {@code about} names publication, round and content, where a message has them. */
    public static int about(int publication, int round, int content) {
        return publication | round << 1 | content << 5;
    }

    @Override
    public String told(int who, int about) {
        var round = about >> 1 & 15;
        var name = "P" + ((about & 1) + 1)
                + (round == 0 ? "" : " (round " + round + ((about >> 5) == 0 ? ")" : ", edited)"));
        return words.formatted(who + 1, name);
    }
}
