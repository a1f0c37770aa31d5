/** Indexes over the documents of a collection, and the choice of the one that answers a query. */
@NullMarked
package io.pincast.embedded.mongodb.index;

import org.jspecify.annotations.NullMarked;
