/** Leaving an office that must not be empty. */
@NullMarked
package io.pincast.auth.succession;

import org.jspecify.annotations.NullMarked;
