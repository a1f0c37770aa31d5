/** Settings in MongoDB. */
@NullMarked
package io.pincast.scheduler.settings.store;

import org.jspecify.annotations.NullMarked;
