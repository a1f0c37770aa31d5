/** What the scheduler asks, from Kafka. */
@NullMarked
package io.pincast.publisher.publication.events;

import org.jspecify.annotations.NullMarked;
