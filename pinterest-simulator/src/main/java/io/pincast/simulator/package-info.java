/** A stand-in for Pinterest's API v5. */
@NullMarked
package io.pincast.simulator;

import org.jspecify.annotations.NullMarked;
