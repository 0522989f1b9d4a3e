/** Python's module {@code asyncio} in Java: what is common to asyncio 3.11, asyncio 3.12. Generated; do not edit. */
@NullMarked
package io.github.qtloop.asyncio;

import org.jspecify.annotations.NullMarked;
