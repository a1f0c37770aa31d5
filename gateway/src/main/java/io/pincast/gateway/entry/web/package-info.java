/** The filters at the door: the public path, sizes, headers, and what is never let in. */
@NullMarked
package io.pincast.gateway.entry.web;

import org.jspecify.annotations.NullMarked;
