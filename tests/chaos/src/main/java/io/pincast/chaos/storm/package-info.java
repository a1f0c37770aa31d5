/** What breaks, when, and whether it did: at named points in the code of replicas, at instants, and at Pinterest. */
@NullMarked
package io.pincast.chaos.storm;

import org.jspecify.annotations.NullMarked;
