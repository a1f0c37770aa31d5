/** The opaque token that a client holds. */
@NullMarked
package io.pincast.gateway.token;

import org.jspecify.annotations.NullMarked;
