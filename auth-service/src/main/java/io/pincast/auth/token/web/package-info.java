/** Exchanging tokens over HTTP, between services only. */
@NullMarked
package io.pincast.auth.token.web;

import org.jspecify.annotations.NullMarked;
