/**
 * How objects, stacks and errors read in messages, where these are written, and which lost futures are reported at all. Every
 * room of the loop may call it; what reads or writes texts may be called in any thread, while the lists of lost futures belong
 * to the thread of their loop unless they say otherwise.
 */
@NullMarked
package io.github.qtloop.loop.report;

import org.jspecify.annotations.NullMarked;
