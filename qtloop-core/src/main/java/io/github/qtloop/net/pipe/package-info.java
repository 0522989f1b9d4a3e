/** The transports of pipes, above {@code net.descriptor}; all in the thread of their loop. */
@NullMarked
package io.github.qtloop.net.pipe;

import org.jspecify.annotations.NullMarked;
