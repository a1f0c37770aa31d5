/** Asks the parts how they are, and tells. */
@NullMarked
package io.pincast.gateway.status.web;

import org.jspecify.annotations.NullMarked;
