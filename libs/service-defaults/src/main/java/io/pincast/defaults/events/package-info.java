/** CloudEvents over Kafka, in binary mode. */
@NullMarked
package io.pincast.defaults.events;

import org.jspecify.annotations.NullMarked;
