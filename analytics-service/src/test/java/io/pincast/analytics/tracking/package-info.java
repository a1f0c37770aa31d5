/** Tests of what is followed, and when. */
@NullMarked
package io.pincast.analytics.tracking;

import org.jspecify.annotations.NullMarked;
