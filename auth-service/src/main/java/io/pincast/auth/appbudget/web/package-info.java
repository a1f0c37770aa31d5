/** Slices of apps' daily budgets, for the other services. */
@NullMarked
package io.pincast.auth.appbudget.web;

import org.jspecify.annotations.NullMarked;
