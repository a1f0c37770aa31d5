/** When: what a person entered, and the instant that it means. */
@NullMarked
package io.pincast.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
