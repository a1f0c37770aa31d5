/** Access and refresh tokens: issued, found, rotated, revoked. */
@NullMarked
package io.pincast.simulator.token;

import org.jspecify.annotations.NullMarked;
