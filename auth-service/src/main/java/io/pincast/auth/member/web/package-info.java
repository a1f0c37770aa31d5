/** Members over HTTP. */
@NullMarked
package io.pincast.auth.member.web;

import org.jspecify.annotations.NullMarked;
