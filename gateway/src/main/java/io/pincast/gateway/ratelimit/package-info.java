/** How much each client may ask. */
@NullMarked
package io.pincast.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
