/** Lists, by opaque cursors. */
@NullMarked
package io.pincast.defaults.page;

import org.jspecify.annotations.NullMarked;
