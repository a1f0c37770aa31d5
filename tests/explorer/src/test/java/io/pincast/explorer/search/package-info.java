/** Breadth first through every state of a model, with the shortest way to what must not be. Knows nothing of Pins. */
@NullMarked
package io.pincast.explorer.search;

import org.jspecify.annotations.NullMarked;
