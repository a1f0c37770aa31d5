/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.settings;

import org.jspecify.annotations.NullMarked;
