/** Tests of who may do what. */
@NullMarked
package io.pincast.defaults.permission;

import org.jspecify.annotations.NullMarked;
