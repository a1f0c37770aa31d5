/** Both services' documents, each met once and in a normal form that leaves away what no rule can tell apart. */
@NullMarked
package io.pincast.explorer.documents;

import org.jspecify.annotations.NullMarked;
