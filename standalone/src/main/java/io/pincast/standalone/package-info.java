/** Everything in one JVM. */
@NullMarked
package io.pincast.standalone;

import org.jspecify.annotations.NullMarked;
