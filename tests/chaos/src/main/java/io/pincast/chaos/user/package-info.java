/** Users: they plan, edit, move and cancel through the gateway, and keep in mind what they were told. */
@NullMarked
package io.pincast.chaos.user;

import org.jspecify.annotations.NullMarked;
