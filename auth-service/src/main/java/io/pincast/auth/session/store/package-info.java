/** Sessions in MongoDB. */
@NullMarked
package io.pincast.auth.session.store;

import org.jspecify.annotations.NullMarked;
