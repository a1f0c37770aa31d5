/** Pinterest's numbers in our words. */
@NullMarked
package io.pincast.analytics.tracking.pinterest;

import org.jspecify.annotations.NullMarked;
