/** The whole service on real Kafka and the real MongoDB wire protocol. */
@NullMarked
package io.pincast.scheduler.it;

import org.jspecify.annotations.NullMarked;
