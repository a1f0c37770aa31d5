package io.pincast.publisher.ledger;

/**
 * The right to work on one round, won by a conditional write. Whoever takes the round over raises the epoch, and the older
 * holder's writes find nothing.
 */
public record Held(String publicationId, String accountId, int round, long epoch) {

    public static Held of(Publication publication) {
        return new Held(
                publication.subject().publicationId(),
                publication.subject().accountId(),
                publication.round(),
                publication.epoch());
    }

    /** Whether nobody took it over since. */
    public boolean holds(Publication publication) {
        return round == publication.round() && epoch == publication.epoch();
    }
}
