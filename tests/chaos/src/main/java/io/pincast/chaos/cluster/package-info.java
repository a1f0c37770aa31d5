/** The processes of a whole Pincast: how they are started, killed, frozen and started again. */
@NullMarked
package io.pincast.chaos.cluster;

import org.jspecify.annotations.NullMarked;
