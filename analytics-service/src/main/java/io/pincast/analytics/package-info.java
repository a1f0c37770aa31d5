/** The analytics-service. */
@NullMarked
package io.pincast.analytics;

import org.jspecify.annotations.NullMarked;
