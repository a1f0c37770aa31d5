/** Budgets in MongoDB. */
@NullMarked
package io.pincast.publisher.budget.store;

import org.jspecify.annotations.NullMarked;
