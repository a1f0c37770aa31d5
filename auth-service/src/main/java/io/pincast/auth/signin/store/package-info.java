/** Sign-ins that wait for a second factor, in MongoDB. */
@NullMarked
package io.pincast.auth.signin.store;

import org.jspecify.annotations.NullMarked;
