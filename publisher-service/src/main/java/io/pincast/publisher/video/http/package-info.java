/** Videos from scheduler-service, streamed. */
@NullMarked
package io.pincast.publisher.video.http;

import org.jspecify.annotations.NullMarked;
