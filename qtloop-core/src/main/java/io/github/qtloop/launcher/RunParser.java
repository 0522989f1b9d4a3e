package io.github.qtloop.launcher;

import io.github.qtloop.foreign.SystemText;
import io.github.qtloop.python.Program;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line of {@code qtloop run}: options of QtLoop and of Python in any order, then the program, from which on
 * everything belongs to the program. Python's options are read as {@code _PyOS_GetOpt} of CPython reads them.
 *
 * <p>This is no matter for the library for command lines, which does not know Python's rules, and whose classes take longer
 * to start than everything else that is Java's in a start. It has the words of the help ({@link RunHelp}).
 */
final class RunParser {

    private final List<String> words;
    private int next;

    private final List<String> python = new ArrayList<>();
    private final Set<RunOption> seen = EnumSet.noneOf(RunOption.class);
    private @Nullable String version;
    private RunOptions.Loop loop = RunOptions.Loop.qt;
    private RunOptions.@Nullable Application application;
    private RunOptions.@Nullable Place place;
    private @Nullable Path location;

    private @Nullable Program program;
    private RunLine.Answer answer = RunLine.Answer.NONE;
    private boolean prompt;
    private boolean skipsFirstLine;

    RunParser(List<String> words) {
        this.words = words;
    }

    /**
     * Reads the line; once.
     *
     * @throws UsageException if it cannot be followed
     */
    RunLine parse() {
        boolean options = true;
        while (options && next < words.size()) {
            String word = words.get(next);
            if (!word.startsWith("-") || word.equals("-")) {
                break;
            }
            next++;
            if (word.equals("--")) {
                python.add(word);
                options = false;
            } else if (word.startsWith("--")) {
                longOption(word);
            } else {
                python.add(word);
                flags(word);
                options = program == null;
            }
        }
        if (program == null && next < words.size()) {
            program = new Program(Program.Kind.SCRIPT, words.get(next), skipsFirstLine);
        }
        python.addAll(words.subList(next, words.size()));
        RunOptions own = new RunOptions(version, loop, application, place, location);
        return new RunLine(own, python, program, answer, prompt);
    }

    /** Whether errors are to be shown with their stack traces; also of a line that cannot be followed. */
    boolean isVerbose() {
        return seen.contains(RunOption.VERBOSE);
    }

    /** A word with one dash: any number of flags, of which the last one may have a value. */
    private void flags(String word) {
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (PythonOptions.WITH_VALUE.indexOf(letter) >= 0) {
                String value = i + 1 < word.length() ? word.substring(i + 1) : nextWord("-" + letter, python);
                switch (letter) {
                    case 'c' -> program = new Program(Program.Kind.COMMAND, value);
                    case 'm' -> program = new Program(Program.Kind.MODULE, value);
                    default -> {}
                }
                return;
            } else if (PythonOptions.HELP.indexOf(letter) >= 0) {
                answer = RunLine.Answer.HELP;
            } else if (PythonOptions.FLAGS.indexOf(letter) < 0) {
                throw unknown(word.length() == 2 ? word : "-" + letter + " in " + word);
            }
            prompt |= letter == 'i';
            skipsFirstLine |= letter == 'x';
            if (letter == 'V') {
                askPython();
            }
        }
    }

    private void longOption(String word) {
        int end = word.indexOf('=');
        RunOption option = RunOption.of(end < 0 ? word : word.substring(0, end));
        if (option != null) {
            own(option, end < 0 ? null : word.substring(end + 1));
        } else if (PythonOptions.LONG_QUESTIONS.contains(word)) {
            python.add(word);
            askPython();
        } else if (PythonOptions.LONG_WITH_VALUE.contains(word)) {
            python.add(word);
            nextWord(word, python);
        } else {
            throw unknown(word);
        }
    }

    /** Help comes first, as with Python. */
    private void askPython() {
        if (answer == RunLine.Answer.NONE) {
            answer = RunLine.Answer.PYTHON;
        }
    }

    private void own(RunOption option, @Nullable String joined) {
        if (!seen.add(option)) {
            throw new UsageException("option " + option.word() + " is given twice");
        }
        if (option.value() == null) {
            if (joined != null) {
                throw new UsageException("option " + option.word() + " takes no value");
            }
            if (option == RunOption.HELP) {
                answer = RunLine.Answer.HELP;
            }
            return;
        }
        String value = joined != null ? joined : nextWord(option.word() + " " + option.value(), new ArrayList<>());
        if (value.isEmpty()) {
            throw new UsageException("option " + option.word() + " " + option.value() + ": the value is empty");
        }
        switch (option) {
            case PYTHON -> version = value;
            case LOOP -> loop = constant(option, RunOptions.Loop.values(), value);
            case APPLICATION -> application = constant(option, RunOptions.Application.values(), value);
            default -> place(option, value);
        }
    }

    private void place(RunOption option, String value) {
        if (place != null) {
            throw new UsageException("options --" + place + " and " + option.word() + " exclude each other");
        }
        place = RunOptions.Place.valueOf(option.word().substring(2));
        try {
            location = SystemText.path(value);
        } catch (InvalidPathException e) {
            throw new UsageException("option " + option.word() + " " + value + ": " + e.getReason());
        }
    }

    private String nextWord(String option, List<String> taker) {
        if (next == words.size()) {
            throw new UsageException("option " + option + " needs a value");
        }
        taker.add(words.get(next));
        return words.get(next++);
    }

    private static <E extends Enum<E>> E constant(RunOption option, E[] values, String word) {
        List<String> names = new ArrayList<>();
        for (E value : values) {
            if (value.name().equals(word)) {
                return value;
            }
            names.add(value.name());
        }
        throw new UsageException("unknown value '" + word + "' of option " + option.word() + ": it is one of "
                + String.join(", ", names));
    }

    private static UsageException unknown(String option) {
        return new UsageException("unknown option " + option + ": see  qtloop run --help");
    }
}
