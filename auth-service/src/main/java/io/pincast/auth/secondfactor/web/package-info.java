/** One's second factor over HTTP. */
@NullMarked
package io.pincast.auth.secondfactor.web;

import org.jspecify.annotations.NullMarked;
