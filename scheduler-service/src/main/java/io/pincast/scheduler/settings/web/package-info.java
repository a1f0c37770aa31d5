/** Settings over HTTP. */
@NullMarked
package io.pincast.scheduler.settings.web;

import org.jspecify.annotations.NullMarked;
