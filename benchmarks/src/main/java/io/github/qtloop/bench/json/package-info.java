/** Reads and writes JSON. */
@NullMarked
package io.github.qtloop.bench.json;

import org.jspecify.annotations.NullMarked;
