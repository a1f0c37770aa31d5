/** What other services tell, for the audit log. */
@NullMarked
package io.pincast.auth.audit.events;

import org.jspecify.annotations.NullMarked;
