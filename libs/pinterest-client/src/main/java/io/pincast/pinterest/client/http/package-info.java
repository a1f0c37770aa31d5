/** How a call travels; inside the client only, callers never need it. */
@NullMarked
package io.pincast.pinterest.client.http;

import org.jspecify.annotations.NullMarked;
