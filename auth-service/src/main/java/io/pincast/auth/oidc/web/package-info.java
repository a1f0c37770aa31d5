/** Signing in at a provider over HTTP. */
@NullMarked
package io.pincast.auth.oidc.web;

import org.jspecify.annotations.NullMarked;
