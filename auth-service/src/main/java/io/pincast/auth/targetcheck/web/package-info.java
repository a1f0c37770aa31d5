/** Target checks for the scheduler. */
@NullMarked
package io.pincast.auth.targetcheck.web;

import org.jspecify.annotations.NullMarked;
