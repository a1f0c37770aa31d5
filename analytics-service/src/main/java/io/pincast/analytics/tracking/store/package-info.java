/** What is followed, and the days that are known, in MongoDB. */
@NullMarked
package io.pincast.analytics.tracking.store;

import org.jspecify.annotations.NullMarked;
