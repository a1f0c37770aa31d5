/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.dispatch;

import org.jspecify.annotations.NullMarked;
