/** Mistakes that look natural, built into a replica on purpose: a program that finds none of them proves nothing. */
@NullMarked
package io.pincast.chaos.mutant;

import org.jspecify.annotations.NullMarked;
