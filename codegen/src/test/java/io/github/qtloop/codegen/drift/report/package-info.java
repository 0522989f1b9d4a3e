/** Tests of the reports. */
@NullMarked
package io.github.qtloop.codegen.drift.report;

import org.jspecify.annotations.NullMarked;
