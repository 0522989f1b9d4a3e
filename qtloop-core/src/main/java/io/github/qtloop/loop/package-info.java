/**
 * The Java event loop: asyncio's loop, futures, tasks and handles above its rooms for coroutines, engines and reports, compiled
 * against the surface that all Python versions share; each version module adds the concrete classes. Version modules and the
 * rooms {@code tasks}, {@code sync}, {@code functions}, {@code interop} and {@code qt} call it, in the thread of the loop but
 * for what asyncio calls thread-safe.
 */
@NullMarked
package io.github.qtloop.loop;

import org.jspecify.annotations.NullMarked;
