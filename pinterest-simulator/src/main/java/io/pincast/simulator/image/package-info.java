/** What an image really is: decoded, measured, refused. */
@NullMarked
package io.pincast.simulator.image;

import org.jspecify.annotations.NullMarked;
