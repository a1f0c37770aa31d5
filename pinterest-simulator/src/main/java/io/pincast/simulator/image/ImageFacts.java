package io.pincast.simulator.image;

/**
 * What was found in an image.
 *
 * @param hash 32 hex digits, the same for the same bytes
 * @param dominantColor {@code #rrggbb}
 */
public record ImageFacts(String hash, int width, int height, String dominantColor) {}
