/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.timing;

import org.jspecify.annotations.NullMarked;
