/** Paces in MongoDB. */
@NullMarked
package io.pincast.scheduler.outlook.store;

import org.jspecify.annotations.NullMarked;
