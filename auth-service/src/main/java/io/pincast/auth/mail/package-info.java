/** Mail to people. */
@NullMarked
package io.pincast.auth.mail;

import org.jspecify.annotations.NullMarked;
