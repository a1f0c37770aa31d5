/** Sealing by AES-256-GCM. */
@NullMarked
package io.pincast.auth.vault.aes;

import org.jspecify.annotations.NullMarked;
