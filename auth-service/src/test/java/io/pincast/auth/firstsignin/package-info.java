/** The first administrator, and the file that tells how to sign in. */
@NullMarked
package io.pincast.auth.firstsignin;

import org.jspecify.annotations.NullMarked;
