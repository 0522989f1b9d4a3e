package io.github.qtloop.launcher;

import io.github.qtloop.python.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command line of {@code qtloop run} asks for; {@link RunParser} makes it.
 *
 * @param options those of QtLoop
 * @param python what the {@code python} command would get: its options, and the program with its arguments, as they were
 *     written
 * @param program what to run; null if none is named
 * @param answer what to give instead of running a program
 * @param prompt whether {@code -i} asks for a prompt
 */
record RunLine(RunOptions options, List<String> python, @Nullable Program program, Answer answer, boolean prompt) {

    /** What a line can ask for instead of a program. */
    enum Answer {
        /** Nothing: a program runs. */
        NONE,
        /** The help of {@code qtloop run}. */
        HELP,
        /** What Python says, such as its version. */
        PYTHON
    }

    /** Takes copies. */
    RunLine {
        python = List.copyOf(python);
    }

    /**
     * The same with a program that was not named.
     *
     * @param another the program
     * @param words the words that name it to Python
     */
    RunLine with(Program another, List<String> words) {
        List<String> line = new ArrayList<>(python);
        line.addAll(words);
        return new RunLine(options, line, another, answer, prompt);
    }
}
