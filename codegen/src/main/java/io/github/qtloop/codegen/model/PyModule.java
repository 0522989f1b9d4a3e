package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;
import java.util.Optional;

/**
 * A module of asyncio.
 *
 * @param name its qualified name
 * @param names what it exports: by {@code __all__}, by its documentation, or when it is asked for it
 * @param platform the only platform that has it, as {@code posix}
 * @param position where the spec lists it
 */
public record PyModule(String name, List<String> names, Optional<String> platform, Position position) {}
