/** Boards and their sections. */
@NullMarked
package io.pincast.pinterest.client.boards;

import org.jspecify.annotations.NullMarked;
