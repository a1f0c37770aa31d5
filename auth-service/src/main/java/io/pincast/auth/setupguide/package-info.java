/** How a team gets an app at Pinterest: the steps, and what can be seen of them. */
@NullMarked
package io.pincast.auth.setupguide;

import org.jspecify.annotations.NullMarked;
