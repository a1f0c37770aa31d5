/** Canaries over HTTP. */
@NullMarked
package io.pincast.scheduler.canary.web;

import org.jspecify.annotations.NullMarked;
