/** The ledger of Trial apps' days, over HTTP. */
@NullMarked
package io.pincast.appbudget.http;

import org.jspecify.annotations.NullMarked;
