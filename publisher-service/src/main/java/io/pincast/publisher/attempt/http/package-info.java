/** Asks the other services for what an attempt needs. */
@NullMarked
package io.pincast.publisher.attempt.http;

import org.jspecify.annotations.NullMarked;
