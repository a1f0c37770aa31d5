/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.account;

import org.jspecify.annotations.NullMarked;
