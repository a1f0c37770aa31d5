/** Tests. */
@NullMarked
package io.pincast.auth.audit.web;

import org.jspecify.annotations.NullMarked;
