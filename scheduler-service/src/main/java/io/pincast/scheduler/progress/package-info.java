/** Carries decisions about publications out: stores them conditionally, then does what follows. */
@NullMarked
package io.pincast.scheduler.progress;

import org.jspecify.annotations.NullMarked;
