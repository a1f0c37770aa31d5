/** When the data file is written, and what becomes of those who wait for it. */
@NullMarked
package io.pincast.embedded.mongodb.file;

import org.jspecify.annotations.NullMarked;
