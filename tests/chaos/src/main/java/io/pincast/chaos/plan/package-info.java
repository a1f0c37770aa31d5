/** What a run does, decided by its seed before it begins: who plans, edits and cancels what, and what breaks when. */
@NullMarked
package io.pincast.chaos.plan;

import org.jspecify.annotations.NullMarked;
