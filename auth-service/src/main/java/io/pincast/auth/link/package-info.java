/** The addresses that people are sent. */
@NullMarked
package io.pincast.auth.link;

import org.jspecify.annotations.NullMarked;
