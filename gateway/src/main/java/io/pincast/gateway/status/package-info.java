/** What of Pincast runs. */
@NullMarked
package io.pincast.gateway.status;

import org.jspecify.annotations.NullMarked;
