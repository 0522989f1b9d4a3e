package io.github.qtloop.codegen.surface;

import java.util.List;

/**
 * The Java form of an asyncio surface, with every decision taken.
 *
 * @param title which surface it is, as {@code asyncio 3.13}
 * @param types its types, sorted by name
 * @param constants the constants of the module
 */
public record JavaSurface(String title, List<JavaType> types, List<JavaConstant> constants) {}
