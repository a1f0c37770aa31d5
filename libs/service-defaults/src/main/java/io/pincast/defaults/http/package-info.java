/** The JDK's HTTP client, kept apart from what others in the process do. */
@NullMarked
package io.pincast.defaults.http;

import org.jspecify.annotations.NullMarked;
