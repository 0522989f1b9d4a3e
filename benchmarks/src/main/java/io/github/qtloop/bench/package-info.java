/**
 * The command {@code qtloop bench}: it reads the command line, has everything measured and writes the report.
 * Only the launcher calls it, and no package below it does.
 */
@NullMarked
package io.github.qtloop.bench;

import org.jspecify.annotations.NullMarked;
