/** What happened to a post, decision by decision and attempt by attempt: built from the events alone. */
@NullMarked
package io.pincast.scheduler.timeline;

import org.jspecify.annotations.NullMarked;
