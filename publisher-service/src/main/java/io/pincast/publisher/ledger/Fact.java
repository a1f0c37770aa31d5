package io.pincast.publisher.ledger;

import java.time.Instant;

/**
 * Something that happened, with its number: publication, round and {@code seq} name it for ever, over every re-send.
 *
 * @param seq rises with every fact of a publication
 */
public record Fact(int round, long seq, Instant at, Happening happening) {}
