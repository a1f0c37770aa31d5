/** The files that run Pincast in production, held against the modules and settings that they speak of. */
@NullMarked
package io.pincast.architecture.deployment;

import org.jspecify.annotations.NullMarked;
