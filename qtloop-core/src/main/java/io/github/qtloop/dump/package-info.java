/**
 * What the coroutines of a process are doing, for whoever asks from outside: {@link io.github.qtloop.dump.Ps} has the process
 * make a {@link io.github.qtloop.dump.Coroutines} and prints what that says.
 */
@NullMarked
package io.github.qtloop.dump;

import org.jspecify.annotations.NullMarked;
