/** Accounts, their sealed tokens and pending events in MongoDB. */
@NullMarked
package io.pincast.auth.account.store;

import org.jspecify.annotations.NullMarked;
