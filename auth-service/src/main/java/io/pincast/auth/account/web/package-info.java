/** Accounts over HTTP. */
@NullMarked
package io.pincast.auth.account.web;

import org.jspecify.annotations.NullMarked;
