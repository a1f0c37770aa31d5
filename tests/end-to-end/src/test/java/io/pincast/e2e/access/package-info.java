/** Every endpoint, called as everybody, does what the documented table says. */
@NullMarked
package io.pincast.e2e.access;

import org.jspecify.annotations.NullMarked;
