/** A standalone Pincast as a process of its own, and what a team does with it over HTTP. */
@NullMarked
package io.pincast.test.instance;

import org.jspecify.annotations.NullMarked;
