/** Errors as RFC 9457 problems, the same from every service. */
@NullMarked
package io.pincast.defaults.problem;

import org.jspecify.annotations.NullMarked;
