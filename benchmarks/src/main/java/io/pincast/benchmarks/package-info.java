/** Load profiles and micro-benchmarks. */
@NullMarked
package io.pincast.benchmarks;

import org.jspecify.annotations.NullMarked;
