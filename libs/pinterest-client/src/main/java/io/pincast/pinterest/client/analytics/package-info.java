/** How Pins and accounts do. */
@NullMarked
package io.pincast.pinterest.client.analytics;

import org.jspecify.annotations.NullMarked;
