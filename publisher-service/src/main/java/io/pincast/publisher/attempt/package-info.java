/** The work itself: one lane per account, each step held by a conditional write, one request per arming. */
@NullMarked
package io.pincast.publisher.attempt;

import org.jspecify.annotations.NullMarked;
