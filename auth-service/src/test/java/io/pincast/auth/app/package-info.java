/** The running service, with Kafka, MongoDB and Pinterest behind it. */
@NullMarked
package io.pincast.auth.app;

import org.jspecify.annotations.NullMarked;
