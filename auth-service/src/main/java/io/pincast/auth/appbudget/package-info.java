/** What Pinterest allows a Trial app in a day: one ledger for all services and replicas, given out in slices. */
@NullMarked
package io.pincast.auth.appbudget;

import org.jspecify.annotations.NullMarked;
