/**
 * The interpreter in this process: its start and its end, the modules that it begins with, signals and faults. The launcher and
 * {@code interop} call it, in the thread that becomes Python's main thread.
 */
@NullMarked
package io.github.qtloop.python.process;

import org.jspecify.annotations.NullMarked;
