/** The account that a token speaks for. */
@NullMarked
package io.pincast.pinterest.client.account;

import org.jspecify.annotations.NullMarked;
