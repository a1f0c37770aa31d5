/** Boards at Pinterest. */
@NullMarked
package io.pincast.auth.board.pinterest;

import org.jspecify.annotations.NullMarked;
