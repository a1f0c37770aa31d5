/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.media.store;

import org.jspecify.annotations.NullMarked;
