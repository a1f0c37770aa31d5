/** Workspaces over HTTP. */
@NullMarked
package io.pincast.auth.workspace.web;

import org.jspecify.annotations.NullMarked;
