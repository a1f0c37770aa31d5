/** Every step that can be taken from a state, by whom, and what must not follow from it. */
@NullMarked
package io.pincast.explorer.step;

import org.jspecify.annotations.NullMarked;
