/** Who asks: people and programs by a signed token, services by their own. */
@NullMarked
package io.pincast.defaults.identity;

import org.jspecify.annotations.NullMarked;
