/** One OpenAPI document out of the services' parts. */
@NullMarked
package io.pincast.gateway.openapi;

import org.jspecify.annotations.NullMarked;
