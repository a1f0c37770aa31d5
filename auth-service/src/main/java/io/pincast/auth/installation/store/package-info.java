/** The installation's settings in MongoDB. */
@NullMarked
package io.pincast.auth.installation.store;

import org.jspecify.annotations.NullMarked;
