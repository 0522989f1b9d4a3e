/** Tests of the reports. */
@NullMarked
package io.github.qtloop.codegen.gates.drift.report;

import org.jspecify.annotations.NullMarked;
