/** What every service does the same way. */
@NullMarked
package io.pincast.defaults;

import org.jspecify.annotations.NullMarked;
