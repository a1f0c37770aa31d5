/** Trades tokens at auth-service and puts the result on the way. */
@NullMarked
package io.pincast.gateway.session.web;

import org.jspecify.annotations.NullMarked;
