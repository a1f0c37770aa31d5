/** Second factors in MongoDB. */
@NullMarked
package io.pincast.auth.secondfactor.store;

import org.jspecify.annotations.NullMarked;
