/** Facts from the other services in, new numbers out. */
@NullMarked
package io.pincast.analytics.tracking.events;

import org.jspecify.annotations.NullMarked;
