/** Password resets in MongoDB. */
@NullMarked
package io.pincast.auth.passwordreset.store;

import org.jspecify.annotations.NullMarked;
