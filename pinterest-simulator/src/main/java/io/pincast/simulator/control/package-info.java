/** The control API, which is clearly not Pinterest's, and the same without HTTP. */
@NullMarked
package io.pincast.simulator.control;

import org.jspecify.annotations.NullMarked;
