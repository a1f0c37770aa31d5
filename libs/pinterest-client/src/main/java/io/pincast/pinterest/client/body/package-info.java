/** Request bodies that stream; inside the client only, callers never need it. */
@NullMarked
package io.pincast.pinterest.client.body;

import org.jspecify.annotations.NullMarked;
