/** Tokens by which programs call the API. */
@NullMarked
package io.pincast.auth.apitoken;

import org.jspecify.annotations.NullMarked;
