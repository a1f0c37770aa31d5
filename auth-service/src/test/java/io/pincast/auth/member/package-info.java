/** Tests. */
@NullMarked
package io.pincast.auth.member;

import org.jspecify.annotations.NullMarked;
