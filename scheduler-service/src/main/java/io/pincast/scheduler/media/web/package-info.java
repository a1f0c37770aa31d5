/** Media over HTTP: for people, and for the publisher. */
@NullMarked
package io.pincast.scheduler.media.web;

import org.jspecify.annotations.NullMarked;
