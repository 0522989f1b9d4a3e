/**
 * What differs between two specs, for a terminal, a browser, an issue or a program.
 */
@NullMarked
package io.github.qtloop.codegen.gates.drift.report;

import org.jspecify.annotations.NullMarked;
