/** What is heard of connected accounts, so that a plan shows in time that its account cannot be published to. */
@NullMarked
package io.pincast.scheduler.account;

import org.jspecify.annotations.NullMarked;
