/** The audit log over HTTP, and who acts in a request. */
@NullMarked
package io.pincast.auth.audit.web;

import org.jspecify.annotations.NullMarked;
