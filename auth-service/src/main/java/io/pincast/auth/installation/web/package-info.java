/** The installation's settings, and its workspaces, over HTTP. */
@NullMarked
package io.pincast.auth.installation.web;

import org.jspecify.annotations.NullMarked;
