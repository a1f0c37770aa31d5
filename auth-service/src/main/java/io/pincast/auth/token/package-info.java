/** The short-lived signed tokens that services believe. */
@NullMarked
package io.pincast.auth.token;

import org.jspecify.annotations.NullMarked;
