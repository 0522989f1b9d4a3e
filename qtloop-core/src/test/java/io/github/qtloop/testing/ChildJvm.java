package io.github.qtloop.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another process with this one's JVM, class path and native libraries. */
public final class ChildJvm {

    /** More than a JVM with Qt takes to start and end on a busy machine. */
    private static final int LIMIT_SECONDS = 60;

    private static final String CONTINUATIONS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    private final Process process;
    private final CompletableFuture<String> output;
    private final CompletableFuture<String> errors;

    private ChildJvm(Process process) {
        this.process = process;
        output = CompletableFuture.supplyAsync(() -> text(process.inputReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
        errors = CompletableFuture.supplyAsync(() -> text(process.errorReader(StandardCharsets.UTF_8)), Thread::startVirtualThread);
    }

    /**
     * What a process left.
     *
     * @param status its exit status
     * @param output its standard output
     * @param errors its standard error
     */
    public record Outcome(int status, String output, String errors) {}

    /** Starts the main method of a class, which may run coroutines. */
    public static ChildJvm start(Class<?> main, Object... arguments) {
        return start(List.of(CONTINUATIONS), main, arguments);
    }

    private static ChildJvm start(List<String> options, Class<?> main, Object... arguments) {
        return start(options, List.of("-Xrs"), main, arguments);
    }

    private static ChildJvm start(
            List<String> options, List<String> signals, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(signals);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        // The JVM announces these on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        try {
            return new ChildJvm(builder.start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs the main method of a class to its end. */
    public static Outcome run(Class<?> main, Object... arguments) {
        return start(main, arguments).await();
    }

    /** Runs the main method of a class to its end, in a JVM that has no coroutines. */
    public static Outcome runWithoutCoroutines(Class<?> main) {
        return start(List.of(), main).await();
    }

    /** Runs the main method of a class to its end, in a JVM that handles signals. */
    public static Outcome runWithSignals(Class<?> main) {
        return start(List.of(CONTINUATIONS), List.of(), main).await();
    }

    /** Runs the main method of a class to its end, in a JVM that takes its machine for another one. */
    public static Outcome runOnPlatform(String system, String processor, Class<?> main, Object... arguments) {
        return start(List.of("-Dos.name=" + system, "-Dos.arch=" + processor), main, arguments).await();
    }

    /** Waits for the end; fails with the process's thread dump if it does not come. */
    public Outcome await() {
        Process child = process;
        try {
            if (!child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a child process hangs:\n" + ThreadDump.of(child.pid()));
            }
            return new Outcome(
                    child.exitValue(),
                    output.get(LIMIT_SECONDS, TimeUnit.SECONDS),
                    errors.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Reader reader) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4096];
        try (reader) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        } catch (IOException e) {
            text.append("(").append(e).append(")");
        }
        return text.toString();
    }
}
