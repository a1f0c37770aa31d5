/** The description of the HTTP API, as far as code says it. */
@NullMarked
package io.pincast.defaults.openapi;

import org.jspecify.annotations.NullMarked;
