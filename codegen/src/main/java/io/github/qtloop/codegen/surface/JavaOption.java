package io.github.qtloop.codegen.surface;

/**
 * An optional parameter in an options class.
 *
 * @param name its name
 * @param type its type
 * @param defaultValue a Java expression
 * @param doc what it means
 */
public record JavaOption(String name, String type, String defaultValue, String doc) {}
