/** Tells what a test run ran. */
@NullMarked
package io.pincast.report;

import org.jspecify.annotations.NullMarked;
