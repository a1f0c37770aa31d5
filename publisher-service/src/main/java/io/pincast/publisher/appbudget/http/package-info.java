/** The ledger of Trial apps' days, over HTTP. */
@NullMarked
package io.pincast.publisher.appbudget.http;

import org.jspecify.annotations.NullMarked;
