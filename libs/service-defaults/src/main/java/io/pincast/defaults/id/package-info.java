/** Time and ids: the only place that asks the machine for either. */
@NullMarked
package io.pincast.defaults.id;

import org.jspecify.annotations.NullMarked;
