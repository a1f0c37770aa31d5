/** The scheduler-service. */
@NullMarked
package io.pincast.scheduler;

import org.jspecify.annotations.NullMarked;
