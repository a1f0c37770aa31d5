/** Puts it together as something to search through, and says what is wrong with a state. */
@NullMarked
package io.pincast.explorer.check;

import org.jspecify.annotations.NullMarked;
