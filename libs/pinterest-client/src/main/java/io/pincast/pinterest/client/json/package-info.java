/** Pinterest's JSON and its habits; inside the client only, callers never need it. */
@NullMarked
package io.pincast.pinterest.client.json;

import org.jspecify.annotations.NullMarked;
