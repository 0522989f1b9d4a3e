package io.github.qtloop.launcher;

import org.jspecify.annotations.Nullable;

/**
 * The options of {@code qtloop run} that are QtLoop's own. {@link RunParser} reads them, and {@link RunHelp} describes them;
 * {@link PythonOptions} has those that go to Python.
 */
enum RunOption {
    PYTHON("--python", "VERSION", "The Python version; default: the newest supported one."),
    LOOP("--loop", "LOOP", "qt (default) or asyncio, CPython's own loop."),
    APPLICATION(
            "--application",
            "KIND",
            "Make a Qt application before the program begins: core (QCoreApplication), gui (QGuiApplication) or"
                    + " widgets (QApplication)."),
    VENV("--venv", "DIR", "Use the packages of a virtual environment of the same minor version."),
    HOME("--home", "DIR", "Use the installation below DIR, such as /usr; it needs a shared library."),
    INTERPRETER(
            "--interpreter",
            "EXE",
            "Use the installation that the executable EXE belongs to; its version is the default then."),
    VERBOSE("--verbose", null, "Show the stack trace of an error."),
    HELP("--help", null, "Show this text and exit; -h does so, too.");

    private final String word;
    private final @Nullable String value;
    private final String description;

    RunOption(String word, @Nullable String value, String description) {
        this.word = word;
        this.value = value;
        this.description = description;
    }

    /** The option that is written so, or null. */
    static @Nullable RunOption of(String word) {
        for (RunOption option : values()) {
            if (option.word.equals(word)) {
                return option;
            }
        }
        return null;
    }

    /** How it is written. */
    String word() {
        return word;
    }

    /** What its value is called, or null if it takes none. */
    @Nullable String value() {
        return value;
    }

    /** What it is for, in a sentence. */
    String description() {
        return description;
    }
}
