/** Commands where this server must say or do something else than the engine would: refusals, answers, corrections. */
@NullMarked
package io.pincast.embedded.mongodb.command;

import org.jspecify.annotations.NullMarked;
