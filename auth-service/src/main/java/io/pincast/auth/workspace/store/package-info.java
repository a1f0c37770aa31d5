/** Workspaces and memberships in MongoDB. */
@NullMarked
package io.pincast.auth.workspace.store;

import org.jspecify.annotations.NullMarked;
