package io.github.qtloop.codegen.surface;

/**
 * A constant of the module.
 *
 * @param name its name
 * @param type its type
 * @param value a Java expression
 * @param doc its documentation
 */
public record JavaConstant(String name, String type, String value, JavaDoc doc) {}
