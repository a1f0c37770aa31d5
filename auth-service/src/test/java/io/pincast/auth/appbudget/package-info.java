/** Tests of apps' daily budgets. */
@NullMarked
package io.pincast.auth.appbudget;

import org.jspecify.annotations.NullMarked;
