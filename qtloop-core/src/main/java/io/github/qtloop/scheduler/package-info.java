/** asyncio's order of execution: the ready queue, the timer heap and the iteration. */
@NullMarked
package io.github.qtloop.scheduler;

import org.jspecify.annotations.NullMarked;
