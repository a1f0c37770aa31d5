/** What budgets tell, as events that cross Kafka. */
@NullMarked
package io.pincast.publisher.budget.events;

import org.jspecify.annotations.NullMarked;
