/** Accounts' states in MongoDB. */
@NullMarked
package io.pincast.scheduler.account.store;

import org.jspecify.annotations.NullMarked;
