/** The command line: {@code qtloop run}, as {@code python} understands one. */
@NullMarked
package io.github.qtloop.launcher;

import org.jspecify.annotations.NullMarked;
