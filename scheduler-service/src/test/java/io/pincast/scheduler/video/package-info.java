/** Tests of what a video file is. */
@NullMarked
package io.pincast.scheduler.video;

import org.jspecify.annotations.NullMarked;
