/**
 * The scheduler's half of the publishing protocol, as pure functions: {@code (publication, message, timer or command, now)} to a
 * conditional change and what follows from it. Nothing here reads a clock, a store or a topic.
 */
@NullMarked
package io.pincast.scheduler.publication;

import org.jspecify.annotations.NullMarked;
