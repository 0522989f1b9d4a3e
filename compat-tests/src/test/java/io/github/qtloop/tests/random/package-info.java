/**
 * Random programs of a small language, in which asyncio's operations are the statements. The tests make and shrink them
 * here; the interpreters in {@code src/test/random} run them.
 */
@NullMarked
package io.github.qtloop.tests.random;

import org.jspecify.annotations.NullMarked;
