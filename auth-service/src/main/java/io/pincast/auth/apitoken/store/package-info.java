/** API tokens in MongoDB. */
@NullMarked
package io.pincast.auth.apitoken.store;

import org.jspecify.annotations.NullMarked;
