/** What people do with posts: make, change, move and cancel them, and decide what could not be told. */
@NullMarked
package io.pincast.scheduler.planning;

import org.jspecify.annotations.NullMarked;
