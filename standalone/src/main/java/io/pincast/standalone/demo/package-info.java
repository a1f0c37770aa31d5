/** The whole road against a running instance, over plain HTTP. */
@NullMarked
package io.pincast.standalone.demo;

import org.jspecify.annotations.NullMarked;
