package io.github.qtloop.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an entry of the {@link Cache} is whole. To look at thousands of files takes a twentieth of a second of a
 * start, so a note beside the entry tells that they were whole: since this boot of the machine, with the directories
 * modified when they were. While it holds, only the directories are looked at.
 *
 * <p>So a file that is missing or was replaced is seen at the next start. One that was cut off in its place, as a disk that
 * fails or a machine that loses its power does it, is seen at the first start after the machine's next boot.
 */
final class Inspection {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** File systems count time in steps of up to two seconds, and within one a change does not show. */
    private static final long SETTLED_MILLIS = 2_000;

    private final Path entry;
    private final Path note;
    private final @Nullable String boot;

    /**
     * Prepares to look.
     *
     * @param entry a directory with a {@link Manifest}, if it is whole
     */
    Inspection(Path entry) {
        this(entry, boot());
    }

    /** As if the machine had the boot of this name; null where it has none, and then no note holds. */
    Inspection(Path entry, @Nullable String boot) {
        this.entry = entry;
        this.note = entry.resolveSibling(entry.getFileName() + ".whole");
        this.boot = boot;
    }

    private static @Nullable String boot() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether the entry is whole: every file is there and has its size, or was so as the note tells. */
    boolean passes() {
        if (noteHolds()) {
            return true;
        }
        Set<String> directories = Manifest.directories(entry);
        // Before the files, so that what changes meanwhile is not taken for looked at.
        List<String> state = state(directories);
        if (!Manifest.matches(entry)) {
            return false;
        }
        if (boot != null && newest(directories) < System.currentTimeMillis() - SETTLED_MILLIS) {
            write(state);
        }
        return true;
    }

    private boolean noteHolds() {
        List<String> lines;
        try {
            lines = Files.readAllLines(note);
        } catch (IOException e) {
            return false;
        }
        if (boot == null || lines.size() < 2 || !lines.getFirst().equals(boot)) {
            return false;
        }
        String prefix = entry + File.separator;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int space = line.indexOf(' ');
            if (space < 0 || !line.equals(modified(prefix, line.substring(space + 1)))) {
                return false;
            }
        }
        return true;
    }

    private List<String> state(Set<String> directories) {
        String prefix = entry + File.separator;
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(boot));
        for (String directory : directories) {
            lines.add(modified(prefix, directory));
        }
        return lines;
    }

    private static String modified(String prefix, String directory) {
        return new File(prefix + directory).lastModified() + " " + directory;
    }

    private long newest(Set<String> directories) {
        return directories.stream()
                .mapToLong(directory -> entry.resolve(directory).toFile().lastModified())
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** Where it cannot be written, the next start looks at everything again. */
    private void write(List<String> lines) {
        try {
            Path partial = Files.createTempFile(note.getParent(), note.getFileName().toString(), ".partial");
            try {
                Files.write(partial, lines);
                Files.move(partial, note, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            // A cache may be read-only.
        }
    }
}
