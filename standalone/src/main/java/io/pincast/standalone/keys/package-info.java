/** Changing the master key of a running installation. */
@NullMarked
package io.pincast.standalone.keys;

import org.jspecify.annotations.NullMarked;
