/** The pages for people: the start page and the API browser. */
@NullMarked
package io.pincast.gateway.page.web;

import org.jspecify.annotations.NullMarked;
