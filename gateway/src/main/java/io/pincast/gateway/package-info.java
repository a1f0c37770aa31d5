/** The gateway. */
@NullMarked
package io.pincast.gateway;

import org.jspecify.annotations.NullMarked;
