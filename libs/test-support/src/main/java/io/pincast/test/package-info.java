/** What tests of every module share. */
@NullMarked
package io.pincast.test;

import org.jspecify.annotations.NullMarked;
