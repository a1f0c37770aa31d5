/** What the analytics operations answer. */
@NullMarked
package io.pincast.simulator.analytics.report;

import org.jspecify.annotations.NullMarked;
