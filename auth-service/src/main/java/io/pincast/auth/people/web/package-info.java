/** People over HTTP. */
@NullMarked
package io.pincast.auth.people.web;

import org.jspecify.annotations.NullMarked;
