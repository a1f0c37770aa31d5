/** Tests of what crosses Kafka. */
@NullMarked
package io.pincast.contracts;

import org.jspecify.annotations.NullMarked;
