/** Accounts' health over HTTP. */
@NullMarked
package io.pincast.auth.accounthealth.web;

import org.jspecify.annotations.NullMarked;
