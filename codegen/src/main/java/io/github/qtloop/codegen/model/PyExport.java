package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a name can be had.
 *
 * @param modules the modules that export it, none for a class that exported ones extend
 * @param platform the only platform that has it, as {@code posix}
 * @param position where the spec describes it
 */
public record PyExport(List<String> modules, Optional<String> platform, Position position) {}
