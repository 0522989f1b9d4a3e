/** Java and CPython in one process, on one event loop: {@link io.github.qtloop.interop.Python} starts it. */
@NullMarked
package io.github.qtloop.interop;

import org.jspecify.annotations.NullMarked;
