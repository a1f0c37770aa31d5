/** Which Pins and accounts are followed, and when each is looked at next. */
@NullMarked
package io.pincast.analytics.tracking;

import org.jspecify.annotations.NullMarked;
