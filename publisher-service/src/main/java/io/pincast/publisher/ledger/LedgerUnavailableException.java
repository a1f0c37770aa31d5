package io.pincast.publisher.ledger;

/** The store is away, or whether a write won is not known. Nothing may be sent on the strength of such a write. */
public class LedgerUnavailableException extends RuntimeException {

    public LedgerUnavailableException(Throwable cause) {
        super("the ledger's store is away: " + cause.getMessage(), cause);
    }
}
