/**
 * What a Java loop runs on: a scheduler and a reactor of its own, or those of the Python loop that carries it. Only the package
 * {@code loop} calls it, in the loop's thread; {@link io.github.qtloop.loop.engine.Engine} names what any thread may call.
 */
@NullMarked
package io.github.qtloop.loop.engine;

import org.jspecify.annotations.NullMarked;
