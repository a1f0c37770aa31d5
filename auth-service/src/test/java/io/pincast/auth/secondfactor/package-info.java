/** Tests. */
@NullMarked
package io.pincast.auth.secondfactor;

import org.jspecify.annotations.NullMarked;
