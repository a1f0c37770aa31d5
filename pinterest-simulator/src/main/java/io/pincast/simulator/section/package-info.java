/** Sections of boards. */
@NullMarked
package io.pincast.simulator.section;

import org.jspecify.annotations.NullMarked;
