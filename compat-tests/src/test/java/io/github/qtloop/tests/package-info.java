/**
 * Tests of the commands and of the embedding, through the launcher as a user calls it, and comparisons of QtLoop with
 * CPython. They use {@code random} and start the programs of {@code host}, which know nothing of them.
 */
@NullMarked
package io.github.qtloop.tests;

import org.jspecify.annotations.NullMarked;
