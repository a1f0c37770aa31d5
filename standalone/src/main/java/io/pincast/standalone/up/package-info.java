/** Starting everything in one JVM. */
@NullMarked
package io.pincast.standalone.up;

import org.jspecify.annotations.NullMarked;
