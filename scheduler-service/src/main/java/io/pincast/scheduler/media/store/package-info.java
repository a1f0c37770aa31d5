/** Media in MongoDB, their bytes in GridFS. */
@NullMarked
package io.pincast.scheduler.media.store;

import org.jspecify.annotations.NullMarked;
