package io.github.qtloop.compat;

import io.github.qtloop.commands.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of results in a Markdown file: the rows between two comments. */
final class ReadmeTable {

    private static final String BEGIN = "<!-- compat: rows by `qtloop compat --readme README.md` -->";
    private static final String END = "<!-- compat: end -->";

    private ReadmeTable() {}

    /**
     * Replaces the rows.
     *
     * @throws CommandException if the file has no such place
     */
    static void write(Path file, List<VersionResult> results) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new CommandException(file + " needs the lines '" + BEGIN + "' and '" + END + "' around the rows");
        }
        StringBuilder rows = new StringBuilder("\n");
        rows.append("| Python | tests | on the Qt loop | failures | errors | skipped, as on CPython's own loop |\n");
        rows.append("|---|---|---|---|---|---|\n");
        results.forEach(result -> rows.append(row(result)));
        Files.writeString(file, text.substring(0, begin + BEGIN.length()) + rows + text.substring(end));
    }

    /** The row of one version, with its end of line. */
    static String row(VersionResult result) {
        Counts counts = result.verdict().counts();
        return "| %s | %d | %d | %d | %d | %d |%n".formatted(
                result.python(), counts.ran(), counts.driven(), counts.failures(), counts.errors(), counts.skipped());
    }
}
