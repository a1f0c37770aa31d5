/** Timelines over HTTP. */
@NullMarked
package io.pincast.scheduler.timeline.web;

import org.jspecify.annotations.NullMarked;
