/** Work that repeats by itself. */
@NullMarked
package io.pincast.auth.background;

import org.jspecify.annotations.NullMarked;
