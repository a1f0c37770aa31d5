/** Access tokens that work: refreshed ahead of time, by one at a time, given up only on proof. */
@NullMarked
package io.pincast.auth.accesstoken;

import org.jspecify.annotations.NullMarked;
