/** Tests that whatever the files say, the generator answers with its output or with a diagnosis. */
@NullMarked
package io.github.qtloop.codegen.fuzz;

import org.jspecify.annotations.NullMarked;
