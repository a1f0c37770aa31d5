/** When what waits will really be published. */
@NullMarked
package io.pincast.scheduler.outlook;

import org.jspecify.annotations.NullMarked;
