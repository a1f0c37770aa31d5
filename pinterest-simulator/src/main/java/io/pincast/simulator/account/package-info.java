/** The account operation. */
@NullMarked
package io.pincast.simulator.account;

import org.jspecify.annotations.NullMarked;
