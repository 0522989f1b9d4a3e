package io.github.qtloop.bench.cold;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The threads in which this JVM compiles, as the kernel lists them. */
final class CompilerThreads {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Pattern NAMES = Pattern.compile("C[12] Comp.*");
    private static final double NANOS = 1e9;

    private CompilerThreads() {}

    /** The processor time of those that there are; the kernel forgets those that have ended. */
    static double seconds() throws IOException {
        long nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (NAMES.matcher(name(thread)).matches()) {
                    String schedule = Files.readString(thread.resolve("schedstat"));
                    nanos += Long.parseLong(schedule.substring(0, schedule.indexOf(' ')));
                }
            }
        }
        return nanos / NANOS;
    }

    private static String name(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (NoSuchFileException e) {
            // It has ended meanwhile.
            return "";
        }
    }
}
