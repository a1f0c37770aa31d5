/** Tests. */
@NullMarked
package io.pincast.auth.oidc;

import org.jspecify.annotations.NullMarked;
