/**
 * The functions of {@code asyncio}: each names what does the work, in the packages below.
 */
@NullMarked
package io.github.qtloop.functions;

import org.jspecify.annotations.NullMarked;
