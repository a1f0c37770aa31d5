/** How soon a password would be guessed, by zxcvbn. */
@NullMarked
package io.pincast.auth.person.strength;

import org.jspecify.annotations.NullMarked;
