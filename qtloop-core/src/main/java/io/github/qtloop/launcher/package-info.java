/** The command line: {@code qtloop run}. */
@NullMarked
package io.github.qtloop.launcher;

import org.jspecify.annotations.NullMarked;
