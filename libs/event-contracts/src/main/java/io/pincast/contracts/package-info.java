/** What crosses Kafka: records, topic names and sample JSON. */
@NullMarked
package io.pincast.contracts;

import org.jspecify.annotations.NullMarked;
