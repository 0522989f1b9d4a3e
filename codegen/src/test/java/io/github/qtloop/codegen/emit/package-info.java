/** Tests of what is written to the disk. */
@NullMarked
package io.github.qtloop.codegen.emit;

import org.jspecify.annotations.NullMarked;
