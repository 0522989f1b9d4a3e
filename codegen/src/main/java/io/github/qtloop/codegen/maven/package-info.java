/**
 * The generator as a Maven plugin.
 */
@NullMarked
package io.github.qtloop.codegen.maven;

import org.jspecify.annotations.NullMarked;
