/** Forwards requests to the parts, streaming, within time-outs and circuits. */
@NullMarked
package io.pincast.gateway.route.web;

import org.jspecify.annotations.NullMarked;
