/** Boards asked for under an idempotency key, in MongoDB. */
@NullMarked
package io.pincast.auth.board.store;

import org.jspecify.annotations.NullMarked;
