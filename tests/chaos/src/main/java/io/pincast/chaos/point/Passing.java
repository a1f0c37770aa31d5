package io.pincast.chaos.point;

/**
 * A replica comes by a place.
 *
 * @param detail depends on the place
 */
public record Passing(Place place, String postId, String publicationId, int round, String detail) {
    /** At {@link Place#ARMED}: when the last chunk has left will be told. */
    public static final String LAST_CHUNK_KNOWN = "last chunk known";
}
