/** Apps' daily budgets in MongoDB. */
@NullMarked
package io.pincast.auth.appbudget.store;

import org.jspecify.annotations.NullMarked;
