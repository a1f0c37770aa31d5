/** How fast the embedded MongoDB server does what the stores ask of it. */
@NullMarked
package io.pincast.benchmarks.store;

import org.jspecify.annotations.NullMarked;
