/** Which replica makes the first administrator, in MongoDB. */
@NullMarked
package io.pincast.auth.firstsignin.store;

import org.jspecify.annotations.NullMarked;
