/** Secrets at rest: sealed under a key of their own, which a master key wraps. */
@NullMarked
package io.pincast.auth.vault;

import org.jspecify.annotations.NullMarked;
