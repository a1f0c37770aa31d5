/** Bodies and query parameters, refused where the description does not allow them. */
@NullMarked
package io.pincast.simulator.input;

import org.jspecify.annotations.NullMarked;
