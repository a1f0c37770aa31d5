/** Work that goes on beside requests, each in a thread of its own. */
@NullMarked
package io.pincast.scheduler.loop;

import org.jspecify.annotations.NullMarked;
