/** What a workspace wants of publishing. */
@NullMarked
package io.pincast.scheduler.settings;

import org.jspecify.annotations.NullMarked;
