/**
 * The phases <em>emit</em> and <em>verify</em>: from decisions to text that parses.
 */
@NullMarked
package io.github.qtloop.codegen.emit;

import org.jspecify.annotations.NullMarked;
