package io.github.qtloop.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of an unpacked directory's files with their sizes, kept in the directory itself; it is
 * written last.
 *
 * <p>Sizes, not digests: it is read at every start, and looks for files that are missing or cut off.
 */
final class Manifest {

    private static final String NAME = ".manifest";

    private Manifest() {}

    /** Lists what is in the directory now. */
    static void write(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                lines.add(Files.size(file) + " " + directory.relativize(file));
            }
        }
        lines.add("end");
        Files.write(directory.resolve(NAME), lines);
    }

    /** Whether every file that was listed is there and has its size; files that came later do not matter. */
    static boolean matches(Path directory) {
        List<String> lines;
        try {
            lines = Files.readAllLines(directory.resolve(NAME));
        } catch (IOException e) {
            return false;
        }
        if (lines.isEmpty() || !lines.getLast().equals("end")) {
            return false;
        }
        String prefix = directory + File.separator;
        return lines.stream().limit(lines.size() - 1L).allMatch(line -> matches(prefix, line));
    }

    private static boolean matches(String prefix, String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            return false;
        }
        File file = new File(prefix + line.substring(space + 1));
        long size = file.length();
        return line.substring(0, space).equals(Long.toString(size)) && (size > 0 || file.exists());
    }
}
