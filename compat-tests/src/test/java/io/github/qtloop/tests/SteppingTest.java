package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/java.md} says of debuggers, tried in {@code jdb}. */
@Tag(Lane.CI_TAG)
class SteppingTest {

    private static final long LIMIT_NANOS = 60_000_000_000L;

    /** A person takes longer to press a key. */
    private static final long PAUSE_MILLIS = 300;

    @TempDir
    private Path directory;

    @Test
    void aStepOverAnAwaitEndsWhereTheCoroutineGoesOn() throws Exception {
        try (Debugger debugger = start("-Dqtloop.debugger=true")) {
            debugger.say("exclude io.github.qtloop.*,java.*,jdk.*", "> $");
            debugger.say("stop at Main:13", "> $");
            debugger.say("run", "Main.body\\(\\), line=13 ");
            debugger.say("next", "Main.body\\(\\), line=13 ");
            debugger.say("next", "Main.body\\(\\), line=14 ");
            debugger.say("next", "Main.body\\(\\), line=15 ");
            debugger.say("next", "Main.body\\(\\), line=15 ");
            debugger.say("next", "Main.body\\(\\), line=16 ");
        }
    }

    @Test
    void withoutThePropertyABreakpointOnTheNextLineStops() throws Exception {
        try (Debugger debugger = start("-Dqtloop.debugger=false")) {
            debugger.say("stop at Main:13", "> $");
            debugger.say("stop at Main:16", "> $");
            debugger.say("run", "Main.body\\(\\), line=13 ");
            // The step itself is lost.
            debugger.say("next", "Breakpoint hit: .*Main.body\\(\\), line=16 ");
            debugger.say("next", "Step completed: .*Main.body\\(\\), line=17 ");
        }
    }

    private Debugger start(String option) throws Exception {
        PythonVersion version = PythonVersion.newest();
        Path program = Path.of(SteppingTest.class.getResource("/stepping").toURI());
        Path classes = directory.resolve("classes");
        SurfaceCompiler.compile(version, SurfaceCompiler.sources(program), List.of(), classes);
        String classPath = Stream.concat(Stream.of(classes), new JavaHost(version).classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new Debugger(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jdb").toString(),
                        "-R--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                        "-R--enable-native-access=ALL-UNNAMED",
                        "-R" + option,
                        "-classpath",
                        classPath,
                        "Main")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** A debugger at the other end of two pipes. */
    private static final class Debugger implements AutoCloseable {

        private final Process process;
        private final StringBuilder output = new StringBuilder();

        Debugger(Process process) throws IOException, InterruptedException {
            this.process = process;
            await("> $");
        }

        /** Types a command and waits for what must follow. */
        void say(String command, String expected) throws IOException, InterruptedException {
            Thread.sleep(PAUSE_MILLIS);
            output.setLength(0);
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            await(expected);
            await("(> |\\[1\\] )$");
        }

        private void await(String expected) throws IOException, InterruptedException {
            InputStream stream = process.getInputStream();
            long deadline = System.nanoTime() + LIMIT_NANOS;
            while (!Pattern.compile(expected).matcher(output).find()) {
                assertThat(System.nanoTime()).as(output.toString()).isLessThan(deadline);
                assertThat(process.isAlive() || stream.available() > 0).as("ended: " + output).isTrue();
                if (stream.available() == 0) {
                    Thread.sleep(10);
                } else {
                    output.append(new String(stream.readNBytes(stream.available()), StandardCharsets.UTF_8));
                }
            }
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
