/** People, their passwords, and who is the first. */
@NullMarked
package io.pincast.auth.person;

import org.jspecify.annotations.NullMarked;
