package io.github.qtloop.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A directory from which code is loaded: nobody but the user of this process may change what is in it. */
final class OwnDirectory {

    /** The process itself, as a file: it belongs to the process's user. */
    private static final Path PROCESS = Path.of("/proc/self");

    private static final int WRITABLE_BY_OTHERS = 0022;

    private OwnDirectory() {}

    /**
     * Makes the directory for this user alone, whatever the umask is; one that exists stays as it is.
     *
     * @throws IOException if it cannot be made
     */
    static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /**
     * Checks a directory, if it exists.
     *
     * @return false if it does not exist
     * @throws InterpreterException if it belongs to another user, or others may write to it
     */
    static boolean check(Path directory) {
        try {
            Map<String, Object> attributes = Files.readAttributes(directory, "unix:uid,mode");
            if (!attributes.get("uid").equals(Files.getAttribute(PROCESS, "unix:uid"))) {
                throw refusal(directory, "belongs to another user: name another directory");
            }
            if (((int) attributes.get("mode") & WRITABLE_BY_OTHERS) != 0) {
                throw refusal(directory, "may be written to by others: enter  chmod go-w " + directory
                        + "  if you trust what is in it, or name another directory");
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new InterpreterException("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }

    private static InterpreterException refusal(Path directory, String reason) {
        return new InterpreterException("the cache " + directory + " " + reason + " with " + Cache.VARIABLE);
    }
}
