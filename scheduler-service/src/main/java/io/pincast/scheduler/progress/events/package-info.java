/** Publications on Kafka: what is asked of the publisher, what it answers, what the world is told. */
@NullMarked
package io.pincast.scheduler.progress.events;

import org.jspecify.annotations.NullMarked;
