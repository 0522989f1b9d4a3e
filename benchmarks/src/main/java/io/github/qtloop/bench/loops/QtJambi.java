package io.github.qtloop.bench.loops;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The QtJambi of windows of Java, which are programs of their own.
 *
 * @param options those of {@code qtloop java} that name it
 * @param missing why there is none; empty if there is one
 */
public record QtJambi(List<String> options, String missing) {

    /**
     * Asks the launcher, which may fetch it.
     *
     * @param launcher the script
     * @param wanted a directory or a version, or null for the one that the launcher finds
     * @return what it has answered
     * @throws CommandException if the wanted one cannot be used
     */
    public static QtJambi find(Path launcher, @Nullable String wanted) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher.toString(), "qtjambi"));
        if (wanted != null) {
            words.add(wanted);
        }
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            // Before it, the launcher may say that it fetches something.
            String last = answer.substring(answer.lastIndexOf('\n') + 1);
            if (process.waitFor() != 0) {
                throw new CommandException(last.replaceFirst("^qtloop: ", ""));
            }
            return new QtJambi(
                    wanted == null ? List.of() : List.of("--qtjambi", wanted),
                    last.startsWith("qtloop: ") ? "" : last);
        } catch (IOException e) {
            throw new CommandException("the launcher cannot be asked for QtJambi: " + e.getMessage());
        }
    }
}
