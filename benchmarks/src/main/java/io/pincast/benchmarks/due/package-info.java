/** How long after its due instant a post reaches Pinterest. */
@NullMarked
package io.pincast.benchmarks.due;

import org.jspecify.annotations.NullMarked;
