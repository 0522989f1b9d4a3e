/**
 * What differs between two specs, written for a terminal, a browser, an issue or a program.
 * It uses {@code gates.drift} and the texts of {@code emit}; only the commands call it.
 */
@NullMarked
package io.github.qtloop.codegen.gates.drift.report;

import org.jspecify.annotations.NullMarked;
