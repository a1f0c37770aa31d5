/** Images that posts show: checked before they are kept, kept as they came. */
@NullMarked
package io.pincast.scheduler.media;

import org.jspecify.annotations.NullMarked;
