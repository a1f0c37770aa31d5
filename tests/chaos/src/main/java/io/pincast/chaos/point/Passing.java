package io.pincast.chaos.point;

/**
 * A replica comes by a place.
 *
 * @param detail depends on the place
 */
public record Passing(Place place, String postId, String publicationId, int round, String detail) {}
