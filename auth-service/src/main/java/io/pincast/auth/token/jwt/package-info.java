/** Signing and verifying by ES256. */
@NullMarked
package io.pincast.auth.token.jwt;

import org.jspecify.annotations.NullMarked;
