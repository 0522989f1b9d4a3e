/** Random programs of a small language, in which asyncio's operations are the statements. */
@NullMarked
package io.github.qtloop.compat.random;

import org.jspecify.annotations.NullMarked;
