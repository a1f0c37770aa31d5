/** Refreshing at Pinterest. */
@NullMarked
package io.pincast.auth.accesstoken.pinterest;

import org.jspecify.annotations.NullMarked;
