/** Showing an app's keys to Pinterest. */
@NullMarked
package io.pincast.auth.appcheck.pinterest;

import org.jspecify.annotations.NullMarked;
