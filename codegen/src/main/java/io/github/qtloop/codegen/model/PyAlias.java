package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;

/**
 * A second name of a class.
 *
 * @param name the name
 * @param target the other name of the class
 * @param position where the spec describes it
 */
public record PyAlias(String name, String target, Position position) {}
