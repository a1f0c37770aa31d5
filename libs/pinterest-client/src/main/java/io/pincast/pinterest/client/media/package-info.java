/** Videos on their way to a Pin. */
@NullMarked
package io.pincast.pinterest.client.media;

import org.jspecify.annotations.NullMarked;
