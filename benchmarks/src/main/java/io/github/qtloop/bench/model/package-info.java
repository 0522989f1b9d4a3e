/** What is measured, and what was found. Nothing here measures or writes. */
@NullMarked
package io.github.qtloop.bench.model;

import org.jspecify.annotations.NullMarked;
