/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.post;

import org.jspecify.annotations.NullMarked;
