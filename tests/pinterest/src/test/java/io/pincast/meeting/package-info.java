/** Client and simulator, two readings of Pinterest's description that share no line of code, meet on HTTP. */
@NullMarked
package io.pincast.meeting;

import org.jspecify.annotations.NullMarked;
