/** Instants and spans as people read them. */
@NullMarked
package io.pincast.scheduler.wording;

import org.jspecify.annotations.NullMarked;
