/** Journeys through the gateway, against the real processes. */
@NullMarked
package io.pincast.e2e;

import org.jspecify.annotations.NullMarked;
