/** Creating POSTs that may be sent again. */
@NullMarked
package io.pincast.defaults.idempotency;

import org.jspecify.annotations.NullMarked;
