package io.pincast.publisher.publication;

/** What a person decided about a round. */
public record Resolution(int round, Choice choice) {

    /** The three things that a person can say. */
    public sealed interface Choice {}

    /** It is there: this Pin. */
    public record Found(String pinId) implements Choice {}

    /** It is not there: another round. */
    public record TryAgain() implements Choice {}

    /** It is not there, and let it be. */
    public record GiveUp() implements Choice {}
}
