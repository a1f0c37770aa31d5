/** The analytics operations. */
@NullMarked
package io.pincast.simulator.analytics.web;

import org.jspecify.annotations.NullMarked;
