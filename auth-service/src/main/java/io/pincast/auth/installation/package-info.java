/** What holds for the whole installation. */
@NullMarked
package io.pincast.auth.installation;

import org.jspecify.annotations.NullMarked;
