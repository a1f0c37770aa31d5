/** The whole service on real servers. */
@NullMarked
package io.pincast.analytics;

import org.jspecify.annotations.NullMarked;
