package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.Optional;

/**
 * A constant of a module.
 *
 * @param name its name
 * @param value a Python expression
 * @param type its Python type, where it is known
 * @param position where the spec describes it
 */
public record PyConstant(String name, String value, Optional<String> type, Position position) {}
