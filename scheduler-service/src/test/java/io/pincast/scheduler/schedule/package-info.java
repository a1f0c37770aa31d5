/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
