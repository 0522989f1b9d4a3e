package io.github.qtloop.launcher;

import io.github.qtloop.install.InterpreterException;
import io.github.qtloop.python.process.NativeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The script that has started this process, which has chosen the class path by a first look at the command line, and can
 * install what is missing.
 *
 * @param file the script
 * @param versions the Python versions that it can choose, such as 3.13, oldest first
 */
record LauncherScript(Path file, List<String> versions) {

    /**
     * Reads the system properties {@code qtloop.launcher} and {@code qtloop.versions} (separated by blanks).
     *
     * @return the script, or null if none has started this process
     */
    static @Nullable LauncherScript ofProperties() {
        String file = System.getProperty("qtloop.launcher");
        String versions = System.getProperty("qtloop.versions");
        return file == null || versions == null ? null : new LauncherScript(Path.of(file), List.of(versions.split(" ")));
    }

    /** The version that is taken where none is named. */
    String newest() {
        return versions.getLast();
    }

    /** The versions for a message. */
    String listed() {
        return String.join(" ", versions);
    }

    /**
     * Starts the command anew in the place of this process, with the class path of another version.
     *
     * @param version one of {@link #versions}
     * @param words the command line of {@code run}, which names no version
     */
    void runAnew(String version, List<String> words) {
        List<String> command = new ArrayList<>(List.of(file.toString(), "run", RunOption.PYTHON.word(), version));
        command.addAll(words);
        NativeProcess.become(command);
    }

    /**
     * Has the libraries of Qt installed that an application needs, unless they are there. It asks on a terminal, and says
     * why it does not do it.
     *
     * @param kind the kind of application
     * @return whether they are there now
     */
    boolean provideQt(RunOptions.Application kind) throws InterruptedException {
        try {
            return new ProcessBuilder(file.toString(), "qt", kind.name()).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            throw new InterpreterException("the launcher cannot be started: " + e.getMessage(), e);
        }
    }
}
