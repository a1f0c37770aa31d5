/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.outlook;

import org.jspecify.annotations.NullMarked;
