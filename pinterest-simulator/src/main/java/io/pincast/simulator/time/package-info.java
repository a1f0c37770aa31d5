/** The clock that can be moved, waiting that can be cut short, ids. */
@NullMarked
package io.pincast.simulator.time;

import org.jspecify.annotations.NullMarked;
