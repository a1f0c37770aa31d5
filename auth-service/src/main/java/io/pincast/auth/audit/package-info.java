/** Who did what, when and from where: only ever added to. */
@NullMarked
package io.pincast.auth.audit;

import org.jspecify.annotations.NullMarked;
