/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.draft;

import org.jspecify.annotations.NullMarked;
