/** What embedded Kafka promises: restarts, kill -9, one clear sentence for what goes wrong. */
@NullMarked
package io.pincast.embedded.kafka;

import org.jspecify.annotations.NullMarked;
