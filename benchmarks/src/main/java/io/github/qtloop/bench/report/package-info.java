/**
 * Writes a report: as text for a terminal, as JSON for programs, as a page for a browser.
 * It uses {@code model} and {@code json}, never what measures; only the command calls it.
 */
@NullMarked
package io.github.qtloop.bench.report;

import org.jspecify.annotations.NullMarked;
