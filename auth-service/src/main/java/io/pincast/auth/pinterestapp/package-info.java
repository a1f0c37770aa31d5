/** Pinterest apps: the credentials by which a team may ask Pinterest for accounts. */
@NullMarked
package io.pincast.auth.pinterestapp;

import org.jspecify.annotations.NullMarked;
