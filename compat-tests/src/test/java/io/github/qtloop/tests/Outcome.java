package io.github.qtloop.tests;

import java.util.function.UnaryOperator;

/**
 * What a process left behind.
 *
 * @param status its exit status; 128 + n when signal n ended it
 * @param output its standard output
 * @param errors its standard error
 */
record Outcome(int status, String output, String errors) {

    /** The same with both texts changed. */
    Outcome map(UnaryOperator<String> change) {
        return new Outcome(status, change.apply(output), change.apply(errors));
    }

    @Override
    public String toString() {
        return "status %d%nstandard output:%n%s%nstandard error:%n%s".formatted(status, output, errors);
    }
}
