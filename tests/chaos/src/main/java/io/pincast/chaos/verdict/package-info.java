/** Compares what users were told with what is at Pinterest. */
@NullMarked
package io.pincast.chaos.verdict;

import org.jspecify.annotations.NullMarked;
