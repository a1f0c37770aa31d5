/** {@code ./pincast chaos}: a Pincast of real processes, broken on purpose while users plan, edit and cancel; then Pins are counted. */
@NullMarked
package io.pincast.chaos;

import org.jspecify.annotations.NullMarked;
