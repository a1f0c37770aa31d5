/** What one request is known by: its id and its trace. */
@NullMarked
package io.pincast.defaults.request;

import org.jspecify.annotations.NullMarked;
