/** Connected Pinterest accounts and what becomes of them. */
@NullMarked
package io.pincast.auth.account;

import org.jspecify.annotations.NullMarked;
