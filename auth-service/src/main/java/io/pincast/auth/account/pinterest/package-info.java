/** Between Pinterest's words and ours. */
@NullMarked
package io.pincast.auth.account.pinterest;

import org.jspecify.annotations.NullMarked;
