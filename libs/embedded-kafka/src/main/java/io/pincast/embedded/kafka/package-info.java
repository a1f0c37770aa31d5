/** A one-node KRaft broker that keeps its data in a folder. */
@NullMarked
package io.pincast.embedded.kafka;

import org.jspecify.annotations.NullMarked;
