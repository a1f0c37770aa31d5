/** Accounts' facts as they cross Kafka. */
@NullMarked
package io.pincast.auth.account.events;

import org.jspecify.annotations.NullMarked;
