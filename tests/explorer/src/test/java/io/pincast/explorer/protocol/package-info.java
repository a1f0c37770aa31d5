/** The rules of both services as the explorer calls them, so that one of them can be exchanged for a wrong one. */
@NullMarked
package io.pincast.explorer.protocol;

import org.jspecify.annotations.NullMarked;
