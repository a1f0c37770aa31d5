/** How many requests an account may send: stored, so that no restart and no replica forgets. */
@NullMarked
package io.pincast.publisher.budget;

import org.jspecify.annotations.NullMarked;
