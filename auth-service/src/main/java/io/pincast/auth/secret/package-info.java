/** Random tokens and the hashes under which they are known. */
@NullMarked
package io.pincast.auth.secret;

import org.jspecify.annotations.NullMarked;
