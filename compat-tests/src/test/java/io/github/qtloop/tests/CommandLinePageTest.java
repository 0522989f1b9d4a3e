package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code docs/command-line.md} and the README say what {@code --help} says. {@code -Dcompat.docs.update=true} writes the
 * page's texts anew.
 */
@Tag(Lane.CI_TAG)
class CommandLinePageTest {

    private static final Path ROOT = Launcher.SCRIPT.getParent();
    private static final Path PAGE = ROOT.resolve("docs/command-line.md");
    private static final Pattern TEXT = Pattern.compile("(?ms)^## ([^\\n]+)\\n(?:(?!^## ).)*?^```text\\n(.*?)^```$");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run", "java", "ps", "compat", "bench", "test", "spec", "spec extract", "spec preview", "spec diff", "spec check",
                "spec types", "new-version", "release"
            })
    void thePageHasTheHelpOfEachCommand(String command) throws Exception {
        String help = help(command);
        if (Boolean.getBoolean("compat.docs.update")) {
            update(command, help);
        }
        assertThat(text(command)).isEqualTo(help);
    }

    @Test
    void thePageHasTheOverview() throws Exception {
        Launcher launcher = new Launcher(directory, Map.of());
        assertThat(launcher.call("--help")).isEqualTo(new Outcome(0, text("qtloop"), ""));
        assertThat(launcher.call("help")).isEqualTo(new Outcome(0, text("qtloop"), ""));
        assertThat(launcher.call()).isEqualTo(new Outcome(2, "", text("qtloop")));
        assertThat(launcher.call("java", "-h").output()).isEqualTo(text("java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "java", "compat", "bench"})
    void theReadmeHasTheSynopsis(String command) throws Exception {
        Matcher synopsis = Pattern.compile("(?s)Usage: (qtloop .*?ARGS\\.\\.\\.\\]|qtloop .*?TOPIC\\.\\.\\.\\]|qtloop .*?FILE\\])\\n[A-Z]")
                .matcher(help(command));
        assertThat(synopsis.find()).as(help(command)).isTrue();
        assertThat(words(Files.readString(ROOT.resolve("README.md")))).contains(words("./" + synopsis.group(1)));
    }

    private String help(String command) throws Exception {
        String[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray(String[]::new);
        Outcome outcome = new Launcher(directory, Map.of()).call(words);
        assertThat(outcome.status()).as(outcome.toString()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).startsWith("Usage: qtloop " + command);
        return outcome.output();
    }

    private static String text(String heading) throws IOException {
        return TEXT.matcher(Files.readString(PAGE))
                .results()
                .filter(match -> match.group(1).equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError(PAGE + " has no text below '## " + heading + "'"))
                .group(2);
    }

    private static void update(String heading, String help) throws IOException {
        String page = Files.readString(PAGE);
        for (MatchResult match : TEXT.matcher(page).results().toList()) {
            if (match.group(1).equals(heading)) {
                Files.writeString(PAGE, page.substring(0, match.start(2)) + help + page.substring(match.end(2)));
            }
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
