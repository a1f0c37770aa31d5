/** What can be set while the simulator runs. */
@NullMarked
package io.pincast.simulator.settings;

import org.jspecify.annotations.NullMarked;
