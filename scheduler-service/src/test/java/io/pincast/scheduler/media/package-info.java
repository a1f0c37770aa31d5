/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.media;

import org.jspecify.annotations.NullMarked;
