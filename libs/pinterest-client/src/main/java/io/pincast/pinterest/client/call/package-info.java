/** What every call has in common: its answer, its failure and what that proves, rate limits, pages. */
@NullMarked
package io.pincast.pinterest.client.call;

import org.jspecify.annotations.NullMarked;
