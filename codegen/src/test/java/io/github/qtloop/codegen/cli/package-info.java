/** Tests of the commands, run in this process. */
@NullMarked
package io.github.qtloop.codegen.cli;

import org.jspecify.annotations.NullMarked;
