/** Tests of the setup guide. */
@NullMarked
package io.pincast.auth.setupguide;

import org.jspecify.annotations.NullMarked;
