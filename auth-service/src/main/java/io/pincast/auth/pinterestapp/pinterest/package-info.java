/** Where Pinterest is. */
@NullMarked
package io.pincast.auth.pinterestapp.pinterest;

import org.jspecify.annotations.NullMarked;
