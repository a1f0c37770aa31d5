/** Where the numbers of Pins and accounts come from: the same for the same seed. */
@NullMarked
package io.pincast.simulator.analytics;

import org.jspecify.annotations.NullMarked;
