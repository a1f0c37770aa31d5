/** Boards and sections of an account, read when asked for. */
@NullMarked
package io.pincast.auth.board;

import org.jspecify.annotations.NullMarked;
