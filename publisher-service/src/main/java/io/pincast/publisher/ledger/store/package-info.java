/** The ledger in MongoDB: one document per publication, its events inside it until they are sent. */
@NullMarked
package io.pincast.publisher.ledger.store;

import org.jspecify.annotations.NullMarked;
