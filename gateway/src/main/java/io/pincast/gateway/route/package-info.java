/** Which part answers which path, and how long it may take. */
@NullMarked
package io.pincast.gateway.route;

import org.jspecify.annotations.NullMarked;
