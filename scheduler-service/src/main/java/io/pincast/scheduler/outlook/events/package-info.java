/** Hears how fast accounts may publish. */
@NullMarked
package io.pincast.scheduler.outlook.events;

import org.jspecify.annotations.NullMarked;
