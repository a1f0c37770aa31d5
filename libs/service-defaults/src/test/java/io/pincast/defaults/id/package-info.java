/** Tests of the package. */
@NullMarked
package io.pincast.defaults.id;

import org.jspecify.annotations.NullMarked;
