/** Pinterest's own description of its API, as a judge of requests and answers that stands on neither side. */
@NullMarked
package io.pincast.test.contract;

import org.jspecify.annotations.NullMarked;
