/**
 * The phase <em>conform</em>: whether the handwritten cores implement the generated shims. It reads the cores' source,
 * so that it sees what javac accepts: bodies that only refuse, and methods that override nothing any more.
 * It uses the pipeline; the goal {@code conform}, the command of that name and the scaffold call it.
 */
@NullMarked
package io.github.qtloop.codegen.gates.conformance;

import org.jspecify.annotations.NullMarked;
