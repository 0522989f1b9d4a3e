package io.github.qtloop.codegen.emit;

/**
 * A file to be written.
 *
 * @param path relative to the output directory, with slashes
 * @param text what it holds
 */
public record GeneratedFile(String path, String text) {}
