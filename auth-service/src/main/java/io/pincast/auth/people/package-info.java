/** What administrators of the installation do about people. */
@NullMarked
package io.pincast.auth.people;

import org.jspecify.annotations.NullMarked;
