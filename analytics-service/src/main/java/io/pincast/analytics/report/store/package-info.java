/** Reports, read from MongoDB. */
@NullMarked
package io.pincast.analytics.report.store;

import org.jspecify.annotations.NullMarked;
