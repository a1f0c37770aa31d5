/** Connections under way in MongoDB. */
@NullMarked
package io.pincast.auth.connection.store;

import org.jspecify.annotations.NullMarked;
