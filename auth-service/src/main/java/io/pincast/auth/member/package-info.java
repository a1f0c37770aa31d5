/** Who belongs to a team, and in which role. */
@NullMarked
package io.pincast.auth.member;

import org.jspecify.annotations.NullMarked;
