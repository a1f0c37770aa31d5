package io.pincast.chaos.mutant;

/** The mistakes, by their names in the protocol. */
public enum Mutant {
    /** The product as it is. */
    NONE("nothing is changed"),
    V1("a lapsed claim goes back to PLANNED"),
    V3("a watchdog opens round r+1 by time, and the publisher keeps a ledger for each round"),
    V5("the publisher numbers attempts: a message delivered again is a new one"),
    V6("no second conditional write before sending: whoever lost the arming sends too"),
    V7("arming, but no deadline at the last byte"),
    V8("an absence counts while the request may still be under way"),
    V9("fewer readings than the listing's delay"),
    V10("the attempt is stored after the request"),
    V13("two publications of equal content at once, and a Pin may be adopted twice");

    private final String words;

    Mutant(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
