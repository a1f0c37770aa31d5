/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.watch;

import org.jspecify.annotations.NullMarked;
