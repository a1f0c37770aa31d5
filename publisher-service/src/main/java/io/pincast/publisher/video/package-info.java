/** A video's way to Pinterest: registered, uploaded, waited for. Each step is stored, and none is done twice whose result is known. */
@NullMarked
package io.pincast.publisher.video;

import org.jspecify.annotations.NullMarked;
