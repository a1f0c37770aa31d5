/** Teams and who belongs to them. */
@NullMarked
package io.pincast.auth.workspace;

import org.jspecify.annotations.NullMarked;
