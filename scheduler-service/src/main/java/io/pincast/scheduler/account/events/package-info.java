/** Account events as they come from auth-service. */
@NullMarked
package io.pincast.scheduler.account.events;

import org.jspecify.annotations.NullMarked;
