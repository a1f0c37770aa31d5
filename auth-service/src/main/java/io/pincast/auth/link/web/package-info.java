/** Cookies of browsers that are sent elsewhere and come back. */
@NullMarked
package io.pincast.auth.link.web;

import org.jspecify.annotations.NullMarked;
