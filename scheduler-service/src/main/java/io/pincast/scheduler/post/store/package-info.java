/** Posts in MongoDB. */
@NullMarked
package io.pincast.scheduler.post.store;

import org.jspecify.annotations.NullMarked;
