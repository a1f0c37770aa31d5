/** A typed client of Pinterest's API v5. */
@NullMarked
package io.pincast.pinterest.client;

import org.jspecify.annotations.NullMarked;
