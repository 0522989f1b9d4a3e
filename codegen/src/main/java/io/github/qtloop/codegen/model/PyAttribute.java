package io.github.qtloop.codegen.model;

import java.util.Optional;

/**
 * A property of a class, or a public field of its instances.
 *
 * @param name its name
 * @param property whether it is a property
 * @param writable whether it is a property with a setter
 * @param type a Python type, where typeshed has one
 */
public record PyAttribute(String name, boolean property, boolean writable, Optional<String> type) {}
