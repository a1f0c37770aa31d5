/** Access tokens for the services that call Pinterest. */
@NullMarked
package io.pincast.auth.accesstoken.web;

import org.jspecify.annotations.NullMarked;
