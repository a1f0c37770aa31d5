/** Registered Pinterest apps and their access tier. */
@NullMarked
package io.pincast.simulator.app;

import org.jspecify.annotations.NullMarked;
