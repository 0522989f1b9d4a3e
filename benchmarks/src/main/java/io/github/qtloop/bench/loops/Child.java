package io.github.qtloop.bench.loops;

import io.github.qtloop.bench.json.Json;
import io.github.qtloop.bench.model.Quantity;
import io.github.qtloop.commands.ProcessFamily;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that answers requests, each a JSON object in a line of its own. Its standard error goes to its log, whose
 * last lines are in the message when something goes wrong.
 */
final class Child implements AutoCloseable {

    private static final Duration END_LIMIT = Duration.ofSeconds(5);
    private static final int LAST_LINES = 3;
    private static final int LONGEST = 200;

    private final Process process;
    private final Path log;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Child start(Command command) throws ChildFailure {
        Process process;
        try {
            Files.deleteIfExists(command.log());
            process = command.builder().start();
        } catch (IOException e) {
            throw new ChildFailure("it cannot be started: " + e.getMessage(), e);
        }
        Child child = new Child(process, command.log());
        Thread.ofPlatform().daemon().name("answers of " + process.pid()).start(child::read);
        return child;
    }

    /** Passes on what the child prints; an empty one is the end. */
    private void read() {
        try (InputStream stream = process.getInputStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException ignored) {
            // the stream of a destroyed process may break
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Asks, and waits for the answer. */
    Map<String, Object> ask(Map<String, Object> request, Duration limit) throws ChildFailure, InterruptedException {
        try {
            OutputStream stream = process.getOutputStream();
            stream.write((Json.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw gone(e);
        }
        return receive(limit);
    }

    /** Waits for the next line. */
    Map<String, Object> receive(Duration limit) throws ChildFailure, InterruptedException {
        Optional<String> line = lines.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            throw new ChildFailure("no answer within " + Quantity.plain(limit.toNanos() / 1e9) + " s" + lastWords());
        }
        if (line.isEmpty()) {
            throw gone(null);
        }
        return Json.object(line.get()).orElseThrow(() -> new ChildFailure(
                "'" + shorten(line.get()) + "' is no answer" + lastWords()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private ChildFailure gone(IOException cause) throws InterruptedException {
        String end = process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                ? "it has ended with status " + process.exitValue()
                : "it has closed its standard output";
        return new ChildFailure(end + lastWords(), cause);
    }

    /** The end of what it has said on standard error. */
    private String lastWords() {
        try {
            List<String> said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toList();
            List<String> last = said.subList(Math.max(0, said.size() - LAST_LINES), said.size());
            return last.isEmpty() ? "" : ": " + shorten(String.join(" | ", last)) + "; see " + log;
        } catch (IOException e) {
            return "; its log cannot be read: " + e.getMessage();
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST);
    }

    /** Ends it, and what it has started, at once; from any thread. */
    void destroy() {
        ProcessFamily.of(process).destroy();
    }

    /** Ends it by closing its input; one that does not end is destroyed, and what it has started. */
    @Override
    public void close() {
        ProcessFamily family = ProcessFamily.of(process);
        try {
            process.getOutputStream().close();
            process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException ignored) {
            // it has ended already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            family.end(END_LIMIT);
        }
    }
}
