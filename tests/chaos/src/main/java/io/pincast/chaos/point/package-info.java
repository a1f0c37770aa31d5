/**
 * Inside a replica: wrappers around its ports that stop at named points and ask the program that started it what is to happen
 * there. Only here: nothing that ships knows of it.
 */
@NullMarked
package io.pincast.chaos.point;

import org.jspecify.annotations.NullMarked;
