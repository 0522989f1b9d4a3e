/**
 * The commands of the generator, as the launcher starts them: they read the command line, call what does the work, and
 * print one line for an error. They may use every package but the Maven plugin's, and no package uses them.
 */
@NullMarked
package io.github.qtloop.codegen.cli;

import org.jspecify.annotations.NullMarked;
