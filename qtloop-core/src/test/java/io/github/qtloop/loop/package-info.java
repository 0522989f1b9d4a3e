/** Tests of the Java event loop, on the surface that all Python versions share. */
@NullMarked
package io.github.qtloop.loop;

import org.jspecify.annotations.NullMarked;
