/** What a Pin is to show and where: plain values that posts and publications share. */
@NullMarked
package io.pincast.scheduler.draft;

import org.jspecify.annotations.NullMarked;
