/** What is known of a Pin or an account. */
@NullMarked
package io.pincast.analytics.report;

import org.jspecify.annotations.NullMarked;
