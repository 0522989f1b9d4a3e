package io.github.qtloop.codegen.model;

import java.util.Optional;

/**
 * A deprecation.
 *
 * @param since the version that began it, when it is known
 * @param removal the version that is to be without it, when it is known
 * @param source who says so
 * @param conditional whether the interpreter warns in some circumstances only
 */
public record Deprecation(Optional<String> since, Optional<String> removal, String source, boolean conditional) {}
