/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.planning;

import org.jspecify.annotations.NullMarked;
