/** Tests of the Maven plugin. */
@NullMarked
package io.github.qtloop.codegen.maven;

import org.jspecify.annotations.NullMarked;
