/** Password hashing by Argon2id. */
@NullMarked
package io.pincast.auth.person.argon2;

import org.jspecify.annotations.NullMarked;
