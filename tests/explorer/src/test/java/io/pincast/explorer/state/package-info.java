/** What there is at one moment: documents, messages, requests and Pins, and what replicas have in mind. */
@NullMarked
package io.pincast.explorer.state;

import org.jspecify.annotations.NullMarked;
