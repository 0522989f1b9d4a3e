package io.github.qtloop.codegen.surface;

import io.github.qtloop.codegen.base.Position;

/**
 * Where something generated comes from.
 *
 * @param python its dotted name in Python, as {@code Queue.get}
 * @param position where the spec describes it
 */
public record Origin(String python, Position position) {}
