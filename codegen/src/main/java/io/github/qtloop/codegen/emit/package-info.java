/**
 * The phases <em>emit</em> and <em>verify</em>: from decisions to text that parses, and the directory that holds it.
 * It uses {@code surface} and what is below; the pipeline runs it, and the gates and the commands write with it.
 */
@NullMarked
package io.github.qtloop.codegen.emit;

import org.jspecify.annotations.NullMarked;
