/** How well an account can be used, and for how long. */
@NullMarked
package io.pincast.auth.accounthealth;

import org.jspecify.annotations.NullMarked;
