/** Handlers of the signals that the operating system sends to the process. */
@NullMarked
package io.github.qtloop.net.signal;

import org.jspecify.annotations.NullMarked;
