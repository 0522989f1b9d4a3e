/** Writes a report: as text for a terminal, as JSON for programs, as a page for a browser. */
@NullMarked
package io.github.qtloop.bench.report;

import org.jspecify.annotations.NullMarked;
