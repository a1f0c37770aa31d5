/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.loop;

import org.jspecify.annotations.NullMarked;
