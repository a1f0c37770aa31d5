/** Pins: create, read, list, change, delete, save. */
@NullMarked
package io.pincast.pinterest.client.pins;

import org.jspecify.annotations.NullMarked;
