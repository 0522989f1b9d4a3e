package io.github.qtloop.codegen.model;

import io.github.qtloop.codegen.base.Position;
import java.util.List;

/**
 * Who uses an instance attribute.
 *
 * @param setBy the qualified names of the functions that set it
 * @param readBy the qualified names of the functions that read it
 * @param position where the spec describes it
 */
public record AttributeUse(List<String> setBy, List<String> readBy, Position position) {}
