/** What all controllers of this service answer alike. */
@NullMarked
package io.pincast.auth.answer.web;

import org.jspecify.annotations.NullMarked;
