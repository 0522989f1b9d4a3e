package io.github.qtloop.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command in a clean environment and waits for it, but never longer than it may take.
 *
 * <p>The command ends with its standard streams: a grandchild that keeps them open counts as a command that hangs.
 * When the time is over, the command and all its descendants are destroyed.
 */
final class ChildProcess {

    /** Gives all signals their defaults back: whoever runs the tests in the background may have some ignored. */
    private static final List<String> DEFAULT_SIGNALS = List.of("env", "--default-signal");

    private static final Duration DUMP_LIMIT = Duration.ofSeconds(10);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;

    /**
     * @param environment variables beside the fixed ones
     * @param directory where it runs
     */
    ChildProcess(List<String> command, Map<String, String> environment, Path directory) {
        this.command = Stream.concat(DEFAULT_SIGNALS.stream(), command.stream()).toList();
        this.environment = Map.copyOf(environment);
        this.directory = directory;
    }

    /**
     * Runs the command.
     *
     * @throws TimedOut with what it printed and its Java threads, if it does not end in time
     */
    Outcome run(String standardInput, Duration limit) throws IOException, InterruptedException {
        return run(standardInput, limit, null);
    }

    /**
     * Runs the command, and does something to it once it has printed a word.
     *
     * @param trigger printed by the command when it is ready
     * @param action such as sending a signal
     * @throws TimedOut also if the word does not come
     */
    Outcome runAndInterfere(String trigger, Consumer<ProcessHandle> action, Duration limit)
            throws IOException, InterruptedException {
        return run("", limit, new Interference(trigger, action));
    }

    private record Interference(String trigger, Consumer<ProcessHandle> action) {}

    private Outcome run(String standardInput, Duration limit, @Nullable Interference interference)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Process process = start();
        try {
            Collector output = new Collector(process.getInputStream());
            Collector errors = new Collector(process.getErrorStream());
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, standardInput));
            while (interference != null && process.isAlive() && System.nanoTime() < deadline) {
                if (output.text().contains(interference.trigger)) {
                    interference.action.accept(process.toHandle());
                    interference = null;
                } else {
                    Thread.sleep(10);
                }
            }
            boolean ended = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                    && output.await(deadline)
                    && errors.await(deadline);
            if (!ended) {
                String threads = javaThreads(process);
                throw new TimedOut("no end within %d s: %s%nprinted so far:%n%s%n%s%n%s"
                        .formatted(limit.toSeconds(), command, output.text(), errors.text(), threads));
            }
            feeder.interrupt();
            return new Outcome(process.exitValue(), output.text(), errors.text());
        } finally {
            family(process).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> variables = builder.environment();
        Map<String, String> inherited = new LinkedHashMap<>(variables);
        variables.clear();
        for (String name : List.of("PATH", "HOME", "JAVA_HOME", "QTLOOP_CACHE", "XDG_CACHE_HOME")) {
            if (inherited.containsKey(name)) {
                variables.put(name, inherited.get(name));
            }
        }
        variables.putAll(Map.of("LANG", "C.UTF-8", "TERM", "dumb", "QT_QPA_PLATFORM", "offscreen"));
        // The Maven that runs these tests is building.
        variables.put("QTLOOP_NO_BUILD", "1");
        variables.putAll(environment);
        return builder.start();
    }

    private static void feed(Process process, String text) {
        try (var stream = process.getOutputStream()) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ignored) {
            // a process need not read its input
        }
    }

    private static List<ProcessHandle> family(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    private static String javaThreads(Process process) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return family(process).stream()
                .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
                .map(handle -> threadDump(jcmd, handle.pid()))
                .collect(Collectors.joining("\n"));
    }

    private static String threadDump(Path jcmd, long pid) {
        Process process = null;
        try {
            process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            Collector output = new Collector(process.getInputStream());
            output.await(System.nanoTime() + DUMP_LIMIT.toNanos());
            return output.text();
        } catch (IOException e) {
            return "no thread dump of " + pid + ": " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no thread dump of " + pid;
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** The command did not end in time. */
    static final class TimedOut extends IOException {
        private static final long serialVersionUID = 1;

        TimedOut(String message) {
            super(message);
        }
    }

    /** Reads a stream to its end on a thread of its own; what has arrived so far can be asked for at any time. */
    private static final class Collector {
        private final List<byte[]> chunks = new ArrayList<>();
        private final Thread thread;

        Collector(InputStream stream) {
            thread = Thread.ofPlatform().daemon().start(() -> read(stream));
        }

        private void read(InputStream stream) {
            byte[] buffer = new byte[8192];
            try (stream) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    append(Arrays.copyOf(buffer, count));
                }
            } catch (IOException ignored) {
                // the stream of a destroyed process may break
            }
        }

        private synchronized void append(byte[] chunk) {
            chunks.add(chunk);
        }

        boolean await(long deadline) throws InterruptedException {
            return thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }

        synchronized String text() {
            ByteBuffer all = ByteBuffer.allocate(chunks.stream().mapToInt(chunk -> chunk.length).sum());
            chunks.forEach(all::put);
            return new String(all.array(), StandardCharsets.UTF_8);
        }
    }
}
