/** Stand-in for Pinterest API v5, as a program and as a library. */
@NullMarked
package io.pincast.simulator;

import org.jspecify.annotations.NullMarked;
