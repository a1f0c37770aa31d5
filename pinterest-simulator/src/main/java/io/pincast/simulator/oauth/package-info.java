/** Consent page and token end point. */
@NullMarked
package io.pincast.simulator.oauth;

import org.jspecify.annotations.NullMarked;
