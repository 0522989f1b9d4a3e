/** Descriptors of the operating system: what the transports do with them, and what their errors are in Java. Any thread may call it. */
@NullMarked
package io.github.qtloop.net.descriptor;

import org.jspecify.annotations.NullMarked;
