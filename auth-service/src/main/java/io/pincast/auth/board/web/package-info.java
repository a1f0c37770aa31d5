/** Boards over HTTP. */
@NullMarked
package io.pincast.auth.board.web;

import org.jspecify.annotations.NullMarked;
