package io.github.qtloop.codegen.scaffold;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.model.PythonVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@link Refusals} for the launcher while there is no build, or an old one: it runs this class from its source.
 *
 * <p>Of the command line it looks for the version and the artifact alone. What is wrong with the rest, the command says.
 */
final class BeforeBuild {
    private static final int WRONG_INPUT = 2;
    private static final List<String> WITH_VALUE = List.of("--artifact", "--interpreter", "--typeshed");

    private Optional<String> python = Optional.empty();
    private Optional<String> artifact = Optional.empty();

    private BeforeBuild() {}

    /**
     * Ends with status 2 and one line when something is refused.
     *
     * @param words the project's directory, and the command line
     */
    public static void main(String[] words) {
        BeforeBuild line = new BeforeBuild();
        try {
            line.read(words);
            line.check(Path.of(words[0]));
        } catch (CodegenException e) {
            System.err.println("error: " + e.getMessage());
            System.exit(WRONG_INPUT);
        }
    }

    private void read(String[] words) {
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.startsWith("--artifact=")) {
                artifact = Optional.of(word.substring(word.indexOf('=') + 1));
            } else if (WITH_VALUE.contains(word) && i + 1 < words.length) {
                String value = words[++i];
                artifact = word.equals("--artifact") ? Optional.of(value) : artifact;
            } else if (!word.startsWith("-")) {
                python = Optional.of(word);
            }
        }
    }

    private void check(Path root) {
        python.map(PythonVersion::of).ifPresent(version -> Refusals.check(Checkout.open(root), version, artifact));
    }
}
