/** People and their sign-in attempts in MongoDB. */
@NullMarked
package io.pincast.auth.person.store;

import org.jspecify.annotations.NullMarked;
