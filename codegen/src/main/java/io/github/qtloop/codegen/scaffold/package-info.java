/**
 * A new Python version: its spec, its module scaffolded from the newest one, its place in the build, and the list of
 * what a person must still decide.
 */
@NullMarked
package io.github.qtloop.codegen.scaffold;

import org.jspecify.annotations.NullMarked;
