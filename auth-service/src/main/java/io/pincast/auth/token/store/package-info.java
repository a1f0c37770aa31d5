/** Signing keys in MongoDB. */
@NullMarked
package io.pincast.auth.token.store;

import org.jspecify.annotations.NullMarked;
