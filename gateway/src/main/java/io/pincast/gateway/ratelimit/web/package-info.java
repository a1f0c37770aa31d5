/** The rate limit at the door, with the headers that tell of it. */
@NullMarked
package io.pincast.gateway.ratelimit.web;

import org.jspecify.annotations.NullMarked;
