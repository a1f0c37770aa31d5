/** Choices that look natural and break: each is the real protocol with one of its decisions made wrongly. */
@NullMarked
package io.pincast.explorer.mutant;

import org.jspecify.annotations.NullMarked;
