package io.github.qtloop.install;

import io.github.qtloop.testing.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A process that asks for an entry of a cache, of many files, and can die while it fills it. */
final class CacheProcess {

    static final int FILES = 200;

    /** The status of a process that died half-way. */
    static final int DIED = 77;

    private CacheProcess() {}

    /**
     * @param args the cache's directory, a file to which each filling adds a line, and the number of files to die after
     */
    static void main(String[] args) {
        Path log = Path.of(args[1]);
        int last = Integer.parseInt(args[2]);
        Path entry = new Cache(Path.of(args[0])).entry("entry", directory -> fill(directory, log, last));
        System.out.println(isWhole(entry) ? "whole" : "not whole");
    }

    private static void fill(Path directory, Path log, int last) throws IOException {
        Files.writeString(log, "filling\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (int i = 0; i < FILES; i++) {
            if (i == last) {
                Runtime.getRuntime().halt(DIED);
            }
            Files.writeString(directory.resolve("file" + i), "content of " + i);
            Wait.sleep(Duration.ofMillis(2));
        }
    }

    private static boolean isWhole(Path entry) {
        try {
            for (int i = 0; i < FILES; i++) {
                if (!Files.readString(entry.resolve("file" + i)).equals("content of " + i)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
