/** The rules of the layout, over every module at once, and the proof that each of them can fail. */
@NullMarked
package io.pincast.architecture;

import org.jspecify.annotations.NullMarked;
