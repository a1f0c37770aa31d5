/** Connecting an account: from the link to the callback. */
@NullMarked
package io.pincast.auth.connection;

import org.jspecify.annotations.NullMarked;
