/** Pinterest's answers in our words, each by status and code, in one place. */
@NullMarked
package io.pincast.publisher.attempt.pinterest;

import org.jspecify.annotations.NullMarked;
