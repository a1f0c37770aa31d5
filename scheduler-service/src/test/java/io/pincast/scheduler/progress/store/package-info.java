/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.progress.store;

import org.jspecify.annotations.NullMarked;
