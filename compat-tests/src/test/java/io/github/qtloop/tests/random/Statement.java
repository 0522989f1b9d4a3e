package io.github.qtloop.tests.random;

import java.util.List;

/**
 * A statement of a program.
 *
 * @param line the number of its line in the program's text, by which the trace names it; 0 if it was not read from there
 * @param operation what it does
 * @param arguments what it does it with
 * @param blocks the statements that it holds, if its operation holds any
 */
public record Statement(int line, Operation operation, List<String> arguments, List<List<Statement>> blocks) {

    /** An argument that is a number. */
    public int number(int index) {
        return Integer.parseInt(arguments.get(index));
    }

    /** The same statement, at no line, with other blocks. */
    Statement with(List<List<Statement>> others) {
        return new Statement(0, operation, arguments, others);
    }
}
