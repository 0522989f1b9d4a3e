/**
 * YAML whose every value knows its file and line, checked against a JSON schema.
 * It uses {@code base} only; what reads specs, overlays or drift calls it.
 */
@NullMarked
package io.github.qtloop.codegen.yaml;

import org.jspecify.annotations.NullMarked;
