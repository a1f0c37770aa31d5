/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.progress;

import org.jspecify.annotations.NullMarked;
