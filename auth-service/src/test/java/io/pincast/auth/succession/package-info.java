/** Tests. */
@NullMarked
package io.pincast.auth.succession;

import org.jspecify.annotations.NullMarked;
