/** What the embedded MongoDB server promises: the portable subset, durability, right plans, clear refusals. */
@NullMarked
package io.pincast.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
