/** Watches that nothing which is due, or under way, is forgotten. */
@NullMarked
package io.pincast.scheduler.watch;

import org.jspecify.annotations.NullMarked;
