/** Connecting over HTTP, and the page that a person comes back to. */
@NullMarked
package io.pincast.auth.connection.web;

import org.jspecify.annotations.NullMarked;
