/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.publication;

import org.jspecify.annotations.NullMarked;
