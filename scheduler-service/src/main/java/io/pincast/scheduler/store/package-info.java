/** What the stores of several features share. */
@NullMarked
package io.pincast.scheduler.store;

import org.jspecify.annotations.NullMarked;
