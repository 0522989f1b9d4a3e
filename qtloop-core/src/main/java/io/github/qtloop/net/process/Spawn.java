package io.github.qtloop.net.process;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.net.descriptor.Descriptors;
import io.github.qtloop.net.descriptor.OsError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts child processes by {@code posix_spawn}, which no thread of the JVM survives into: between the start of a child and its
 * program only the C library runs.
 */
final class Spawn {

    private static final CFunction POSIX_SPAWN = CFunction.blocking("posix_spawn");
    private static final int STANDARD = 3;
    private static final String DEFAULT_PATH = "/bin:/usr/bin";

    private Spawn() {}

    /**
     * Starts a program.
     *
     * @param arguments the program and its arguments
     * @param standard the descriptors that become the child's 0, 1 and 2; -1 leaves the one of this process
     * @param options how
     * @return the number of the child
     * @throws IOException as CPython raises it, when the program cannot be executed
     */
    static int start(List<String> arguments, int[] standard, SpawnOptions options) throws IOException {
        checkTexts(arguments);
        List<Integer> copies = new ArrayList<>();
        try (Arena arena = Arena.ofConfined();
                FileActions actions = new FileActions(arena);
                SpawnAttributes attributes = new SpawnAttributes(
                        arena, options.restoreSignals(), options.newSession(), options.group())) {
            if (options.directory() != null) {
                checkDirectory(options.directory());
                actions.changeDirectory(arena, options.directory());
            }
            giveStandard(actions, standard, copies);
            givePassed(actions, options);
            return execute(arena, arguments, options, actions, attributes);
        } finally {
            copies.forEach(Descriptors::close);
        }
    }

    private static int execute(
            Arena arena,
            List<String> arguments,
            SpawnOptions options,
            FileActions actions,
            SpawnAttributes attributes)
            throws IOException {
        String program = Objects.requireNonNullElse(options.executable(), arguments.getFirst());
        long argv = vector(arena, arguments);
        List<String> environment = options.environmentLines();
        checkTexts(environment);
        long envp = vector(arena, environment);
        MemorySegment pid = arena.allocate(JAVA_INT);
        int firstError = 0;
        int lastError = 0;
        for (String path : candidates(program, options.environment())) {
            long result = POSIX_SPAWN.call(
                    pid.address(),
                    arena.allocateFrom(path).address(),
                    actions.address(),
                    attributes.address(),
                    argv,
                    envp);
            lastError = (int) result;
            if (lastError == 0) {
                return pid.get(JAVA_INT, 0);
            }
            if (firstError == 0 && !OsError.isMissing(lastError)) {
                firstError = lastError;
            }
        }
        throw OsError.of(firstError != 0 ? firstError : lastError, program);
    }

    /** Where a program may be: a name without a directory is looked for in the child's own {@code PATH}. */
    private static List<String> candidates(
            String program, @Nullable Map<String, String> environment) {
        if (program.contains("/") || program.isEmpty()) {
            return List.of(program);
        }
        Map<String, String> values = environment == null ? System.getenv() : environment;
        List<String> candidates = new ArrayList<>();
        for (String directory : values.getOrDefault("PATH", DEFAULT_PATH).split(":", -1)) {
            candidates.add(directory.isEmpty() ? program : directory + "/" + program);
        }
        return candidates;
    }

    /** One of the low numbers could be overwritten before it is given, so it is given by a copy. */
    private static void giveStandard(FileActions actions, int[] standard, List<Integer> copies) throws IOException {
        for (int number = 0; number < STANDARD; number++) {
            int fd = standard[number];
            if (fd >= 0 && fd < STANDARD && fd != number) {
                fd = Descriptors.duplicate(fd);
                copies.add(fd);
                standard[number] = fd;
            }
        }
        for (int number = 0; number < STANDARD; number++) {
            if (standard[number] >= 0) {
                actions.give(standard[number], number);
            }
        }
    }

    /** Other libraries, and the JDK, have descriptors that a program would inherit; so all are closed, whatever their flags. */
    private static void givePassed(FileActions actions, SpawnOptions options) throws IOException {
        for (int fd : options.passed()) {
            if (fd >= STANDARD) {
                actions.give(fd, fd);
            }
        }
        if (!options.closeDescriptors()) {
            return;
        }
        int last = options.passed().isEmpty() ? STANDARD - 1 : Math.max(STANDARD - 1, options.passed().last());
        if (!FileActions.canCloseFrom()) {
            last = Math.max(last, highest());
        }
        for (int fd = STANDARD; fd <= last; fd++) {
            if (!options.passed().contains(fd)) {
                actions.close(fd);
            }
        }
        if (FileActions.canCloseFrom()) {
            actions.closeFrom(last + 1);
        }
    }

    private static int highest() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.mapToInt(path -> Integer.parseInt(path.getFileName().toString()))
                    .max()
                    .orElse(STANDARD);
        }
    }

    /** {@code posix_spawn} reports a missing directory and a missing program by the same number. */
    private static void checkDirectory(String directory) throws IOException {
        Path path = Path.of(directory);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(directory, null, "the working directory of a child");
        }
        if (!Files.isDirectory(path)) {
            throw new NotDirectoryException(directory);
        }
        if (!Files.isExecutable(path)) {
            throw new AccessDeniedException(directory, null, "the working directory of a child");
        }
    }

    private static void checkTexts(List<String> texts) {
        for (String text : texts) {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("embedded null byte");
            }
        }
    }

    private static long vector(Arena arena, List<String> texts) {
        MemorySegment vector = arena.allocate(JAVA_LONG, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            vector.setAtIndex(JAVA_LONG, i, arena.allocateFrom(texts.get(i)).address());
        }
        return vector.address();
    }
}
