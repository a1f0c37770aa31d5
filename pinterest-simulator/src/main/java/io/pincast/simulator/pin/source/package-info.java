/** What a new Pin is made of: media_source in all its kinds. */
@NullMarked
package io.pincast.simulator.pin.source;

import org.jspecify.annotations.NullMarked;
