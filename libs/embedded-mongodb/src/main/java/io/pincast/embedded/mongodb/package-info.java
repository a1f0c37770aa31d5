/** A MongoDB-wire server that keeps its data in a folder. */
@NullMarked
package io.pincast.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
