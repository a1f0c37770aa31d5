/** Rows in memory, each change written to a journal before anybody sees it. */
@NullMarked
package io.pincast.simulator.state;

import org.jspecify.annotations.NullMarked;
