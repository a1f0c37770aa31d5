/** The outlook over HTTP. */
@NullMarked
package io.pincast.scheduler.outlook.web;

import org.jspecify.annotations.NullMarked;
