/** Pinterest apps over HTTP. */
@NullMarked
package io.pincast.auth.pinterestapp.web;

import org.jspecify.annotations.NullMarked;
