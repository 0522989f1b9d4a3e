/** Python's module {@code asyncio} in Java: asyncio 3.11. Generated; do not edit. */
@NullMarked
package io.github.qtloop.asyncio;

import org.jspecify.annotations.NullMarked;
