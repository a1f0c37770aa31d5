/** Offices in MongoDB. */
@NullMarked
package io.pincast.auth.succession.store;

import org.jspecify.annotations.NullMarked;
