/** The audit log in MongoDB, and the way of its entries out of the documents that they tell of. */
@NullMarked
package io.pincast.auth.audit.store;

import org.jspecify.annotations.NullMarked;
