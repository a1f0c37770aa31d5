/** A typed client of Pinterest's API v5: start at {@link io.pincast.pinterest.client.PinterestClient}. */
@NullMarked
package io.pincast.pinterest.client;

import org.jspecify.annotations.NullMarked;
