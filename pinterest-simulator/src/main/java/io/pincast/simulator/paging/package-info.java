/** Pages with bookmarks, as on every list. */
@NullMarked
package io.pincast.simulator.paging;

import org.jspecify.annotations.NullMarked;
