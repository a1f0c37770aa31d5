/** Runs what repeats, from start to stop. */
@NullMarked
package io.pincast.auth.background.lifecycle;

import org.jspecify.annotations.NullMarked;
