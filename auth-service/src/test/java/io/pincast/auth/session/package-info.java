/** Tests. */
@NullMarked
package io.pincast.auth.session;

import org.jspecify.annotations.NullMarked;
