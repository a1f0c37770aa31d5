/** Tests of the whole library in a small service. */
@NullMarked
package io.pincast.defaults.app;

import org.jspecify.annotations.NullMarked;
