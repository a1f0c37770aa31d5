/** The publisher-service. */
@NullMarked
package io.pincast.publisher;

import org.jspecify.annotations.NullMarked;
