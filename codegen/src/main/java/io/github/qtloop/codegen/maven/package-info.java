/**
 * The generator as a Maven plugin: each goal is a few lines around the pipeline or a gate.
 * Only Maven calls it.
 */
@NullMarked
package io.github.qtloop.codegen.maven;

import org.jspecify.annotations.NullMarked;
