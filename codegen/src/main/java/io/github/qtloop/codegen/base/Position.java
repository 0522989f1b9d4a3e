package io.github.qtloop.codegen.base;

/**
 * A place in an input file.
 *
 * @param file the file's name, as the user knows it
 * @param line the line, from 1
 */
public record Position(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
