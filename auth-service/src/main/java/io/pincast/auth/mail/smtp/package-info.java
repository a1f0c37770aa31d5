/** Mail by SMTP. */
@NullMarked
package io.pincast.auth.mail.smtp;

import org.jspecify.annotations.NullMarked;
