/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.hold;

import org.jspecify.annotations.NullMarked;
