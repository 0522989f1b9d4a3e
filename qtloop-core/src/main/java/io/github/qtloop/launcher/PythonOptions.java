package io.github.qtloop.launcher;

import java.util.List;

/**
 * The options of the {@code python} command, which {@code qtloop run} has, too. They are written as there: flags can be
 * joined and repeated ({@code -uBB}), the value of the last one of a word can follow at once ({@code -Xdev}).
 */
final class PythonOptions {

    /** The letters of those without a value that go to Python. */
    static final String FLAGS = "bBdEiIOPqRsStuvVx";

    /** The letters of those with one. The first two say what the program is, and end the options. */
    static final String WITH_VALUE = "cmWX";

    /** The letters of those that ask for help. */
    static final String HELP = "h?";

    /** Those with a long name and a value. */
    static final List<String> LONG_WITH_VALUE = List.of("--check-hash-based-pycs");

    /** Those with a long name that Python answers itself instead of running a program. */
    static final List<String> LONG_QUESTIONS = List.of("--version", "--help-env", "--help-xoptions", "--help-all");

    private PythonOptions() {}
}
