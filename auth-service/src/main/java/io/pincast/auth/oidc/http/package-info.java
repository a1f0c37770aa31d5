/** The providers, by Spring Security's client. */
@NullMarked
package io.pincast.auth.oidc.http;

import org.jspecify.annotations.NullMarked;
