/** Access tokens, asked of auth-service. */
@NullMarked
package io.pincast.analytics.tracking.web;

import org.jspecify.annotations.NullMarked;
