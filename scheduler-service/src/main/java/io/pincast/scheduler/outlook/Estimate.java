package io.pincast.scheduler.outlook;

import java.time.Instant;

/**
 * About when something will be published that cannot keep its time.
 *
 * @param because in words
 */
public record Estimate(Instant expectedAt, String because) {}
