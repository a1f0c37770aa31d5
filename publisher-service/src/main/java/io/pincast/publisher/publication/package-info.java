/** The protocol of publishing once: rules that turn a publication and an input into at most one conditional write. Pure. */
@NullMarked
package io.pincast.publisher.publication;

import org.jspecify.annotations.NullMarked;
