/** The one file that everything is kept in: when it is written, and how keys and documents look in it. */
@NullMarked
package io.pincast.embedded.mongodb.file;

import org.jspecify.annotations.NullMarked;
