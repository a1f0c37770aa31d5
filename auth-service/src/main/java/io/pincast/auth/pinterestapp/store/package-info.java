/** Pinterest apps in MongoDB. */
@NullMarked
package io.pincast.auth.pinterestapp.store;

import org.jspecify.annotations.NullMarked;
