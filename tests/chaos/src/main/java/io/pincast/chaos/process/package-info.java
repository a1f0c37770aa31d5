/** What runs in the processes that are broken: a service, the broker, the store or the simulator, one in each. */
@NullMarked
package io.pincast.chaos.process;

import org.jspecify.annotations.NullMarked;
