/** Who may do what: said at each endpoint, enforced in one place, refused where nothing is said. */
@NullMarked
package io.pincast.defaults.permission;

import org.jspecify.annotations.NullMarked;
