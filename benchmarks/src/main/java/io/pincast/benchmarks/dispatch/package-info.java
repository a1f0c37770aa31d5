/** How late what is due reaches Kafka, whatever else is planned. */
@NullMarked
package io.pincast.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
