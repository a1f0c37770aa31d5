/** Video uploads: registered, uploaded, processed. */
@NullMarked
package io.pincast.simulator.media;

import org.jspecify.annotations.NullMarked;
