/** API tokens over HTTP. */
@NullMarked
package io.pincast.auth.apitoken.web;

import org.jspecify.annotations.NullMarked;
