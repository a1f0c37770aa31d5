/** What a Trial app may still send today: slices of the one ledger, which auth-service keeps. */
@NullMarked
package io.pincast.appbudget;

import org.jspecify.annotations.NullMarked;
