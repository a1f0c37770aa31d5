/** The same meeting, with Pinterest's description as the judge between the two. */
@NullMarked
package io.pincast.meeting.contract;

import org.jspecify.annotations.NullMarked;
