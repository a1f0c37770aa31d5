/** The ledger: one document per publication, its states, and what each conditional write tells. */
@NullMarked
package io.pincast.publisher.ledger;

import org.jspecify.annotations.NullMarked;
