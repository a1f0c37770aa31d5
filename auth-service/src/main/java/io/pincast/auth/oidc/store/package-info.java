/** Sign-ins under way, and who is who at which provider, in MongoDB. */
@NullMarked
package io.pincast.auth.oidc.store;

import org.jspecify.annotations.NullMarked;
