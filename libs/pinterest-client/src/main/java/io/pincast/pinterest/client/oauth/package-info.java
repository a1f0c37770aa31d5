/** Authorization: the page a person is sent to, and the tokens that follow. */
@NullMarked
package io.pincast.pinterest.client.oauth;

import org.jspecify.annotations.NullMarked;
