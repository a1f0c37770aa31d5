/** One request to the API on its way, and what is known of it. */
@NullMarked
package io.pincast.simulator.exchange;

import org.jspecify.annotations.NullMarked;
