/** What the ledger tells, as events that cross Kafka. */
@NullMarked
package io.pincast.publisher.ledger.events;

import org.jspecify.annotations.NullMarked;
