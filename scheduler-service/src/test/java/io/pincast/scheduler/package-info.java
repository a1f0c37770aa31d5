/** Tests of the package. */
@NullMarked
package io.pincast.scheduler;

import org.jspecify.annotations.NullMarked;
