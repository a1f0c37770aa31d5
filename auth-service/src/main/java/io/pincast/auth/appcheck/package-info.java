/** Finding out whether what a team entered of its Pinterest app is right, as far as Pinterest tells. */
@NullMarked
package io.pincast.auth.appcheck;

import org.jspecify.annotations.NullMarked;
