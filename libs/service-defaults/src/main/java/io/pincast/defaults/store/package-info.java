/** MongoDB without Spring Data; an aggregate's events lie inside its document until they are sent. */
@NullMarked
package io.pincast.defaults.store;

import org.jspecify.annotations.NullMarked;
