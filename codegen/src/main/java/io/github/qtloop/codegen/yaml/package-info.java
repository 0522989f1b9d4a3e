/**
 * YAML whose every value knows its file and line, checked against a JSON schema.
 */
@NullMarked
package io.github.qtloop.codegen.yaml;

import org.jspecify.annotations.NullMarked;
