/** Drives the real decisions of both services through every interleaving, and wrong ones to see that they are found. */
@NullMarked
package io.pincast.explorer;

import org.jspecify.annotations.NullMarked;
