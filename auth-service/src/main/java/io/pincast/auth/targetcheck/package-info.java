/** Whether a post can go where it is meant to. */
@NullMarked
package io.pincast.auth.targetcheck;

import org.jspecify.annotations.NullMarked;
