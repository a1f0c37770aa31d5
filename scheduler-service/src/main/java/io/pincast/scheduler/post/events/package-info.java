/** What is told of posts on Kafka. */
@NullMarked
package io.pincast.scheduler.post.events;

import org.jspecify.annotations.NullMarked;
