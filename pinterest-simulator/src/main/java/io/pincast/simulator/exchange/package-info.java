/** One request to the API and what is known of it: operation, environment, caller, errors. */
@NullMarked
package io.pincast.simulator.exchange;

import org.jspecify.annotations.NullMarked;
