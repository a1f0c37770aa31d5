/** From the opaque token that a client holds to the short-lived one that services verify. */
@NullMarked
package io.pincast.gateway.session;

import org.jspecify.annotations.NullMarked;
