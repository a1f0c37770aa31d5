/** The one public door: routes, token check, rate limit, documents. */
@NullMarked
package io.pincast.gateway;

import org.jspecify.annotations.NullMarked;
