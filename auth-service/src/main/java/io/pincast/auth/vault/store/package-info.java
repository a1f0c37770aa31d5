/** How a sealed secret looks in a document. */
@NullMarked
package io.pincast.auth.vault.store;

import org.jspecify.annotations.NullMarked;
