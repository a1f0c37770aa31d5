/** What the HTTP API's descriptions of all features share. */
@NullMarked
package io.pincast.scheduler.web;

import org.jspecify.annotations.NullMarked;
