/** Tests. */
@NullMarked
package io.pincast.auth.person.strength;

import org.jspecify.annotations.NullMarked;
