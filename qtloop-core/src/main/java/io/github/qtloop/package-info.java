/**
 * The types of Python's runtime that asyncio's surface refers to but that no version of asyncio defines: what can be
 * awaited, coroutines, contexts, sockets, and the root of the exceptions that no {@code catch (Exception e)} may
 * swallow. They are the same for every Python version.
 */
@NullMarked
package io.github.qtloop;

import org.jspecify.annotations.NullMarked;
