/** Posts over HTTP. */
@NullMarked
package io.pincast.scheduler.planning.web;

import org.jspecify.annotations.NullMarked;
