/** The rules of the generator's architecture, and violations that are planted to see each rule find its own. */
@NullMarked
package io.github.qtloop.codegen.architecture;

import org.jspecify.annotations.NullMarked;
