/** What it costs to know who asks. */
@NullMarked
package io.pincast.benchmarks.access;

import org.jspecify.annotations.NullMarked;
