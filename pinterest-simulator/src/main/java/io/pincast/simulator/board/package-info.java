/** Boards. */
@NullMarked
package io.pincast.simulator.board;

import org.jspecify.annotations.NullMarked;
