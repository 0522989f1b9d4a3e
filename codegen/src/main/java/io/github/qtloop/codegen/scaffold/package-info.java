/**
 * A new Python version: its spec, its module scaffolded from the newest one, its place in the build, and the list of
 * what a person must still decide. It uses the pipeline, the gates and {@code extract}; only the commands call it.
 */
@NullMarked
package io.github.qtloop.codegen.scaffold;

import org.jspecify.annotations.NullMarked;
