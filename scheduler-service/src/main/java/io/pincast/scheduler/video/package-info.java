/** What a video file is: told by its content, and held against what Pinterest takes. */
@NullMarked
package io.pincast.scheduler.video;

import org.jspecify.annotations.NullMarked;
