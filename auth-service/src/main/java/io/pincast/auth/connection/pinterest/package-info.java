/** Pinterest's side of connecting. */
@NullMarked
package io.pincast.auth.connection.pinterest;

import org.jspecify.annotations.NullMarked;
