/** What every request meets first, whatever it asks for. */
@NullMarked
package io.pincast.gateway.entry;

import org.jspecify.annotations.NullMarked;
