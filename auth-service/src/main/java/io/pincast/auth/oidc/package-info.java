/** Signing in at a provider of the installation's choice, by OpenID Connect. */
@NullMarked
package io.pincast.auth.oidc;

import org.jspecify.annotations.NullMarked;
