/** Reports over HTTP. */
@NullMarked
package io.pincast.analytics.report.web;

import org.jspecify.annotations.NullMarked;
