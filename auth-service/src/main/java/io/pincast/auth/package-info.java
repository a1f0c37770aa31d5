/** The auth-service. */
@NullMarked
package io.pincast.auth;

import org.jspecify.annotations.NullMarked;
