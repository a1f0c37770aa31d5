/** Things in memory that wait for an instant, or for their turn. */
@NullMarked
package io.pincast.scheduler.timing;

import org.jspecify.annotations.NullMarked;
