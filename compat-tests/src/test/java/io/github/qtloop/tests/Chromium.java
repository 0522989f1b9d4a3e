package io.github.qtloop.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The distribution's browser without a screen, with one page, driven by its DevTools protocol. The launcher installs it
 * for the tests where it may; elsewhere they do without, but not in CI.
 */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final HttpClient client;
    private final WebSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<Map<?, ?>> events = new ArrayList<>();
    private int calls;

    /**
     * Starts the browser.
     *
     * @param profile an empty directory
     */
    Chromium(Path profile) throws IOException, InterruptedException {
        assumeTrue(Files.exists(EXECUTABLE) || System.getenv("CI") != null, "Chromium is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                        EXECUTABLE.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
                        "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile());
        // It would leave files behind elsewhere when it is destroyed.
        builder.environment().put("TMPDIR", profile.toString());
        process = builder.start();
        client = HttpClient.newHttpClient();
        WebSocket opened = null;
        try {
            opened = connect(profile);
        } finally {
            if (opened == null) {
                close();
            }
        }
        socket = opened;
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
    }

    private WebSocket connect(Path profile) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Path active = profile.resolve("DevToolsActivePort");
        while (!Files.exists(active) || Files.readString(active).lines().count() < 2) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Chromium does not start:\n" + Files.readString(profile.resolve("output.txt")));
            }
            Thread.sleep(20);
        }
        String port = Files.readString(active).lines().findFirst().orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(LIMIT)
                .build();
        String list = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String address = ((List<?>) parse(list)).stream()
                .map(target -> (Map<?, ?>) target)
                .filter(target -> "page".equals(target.get("type")))
                .map(target -> String.valueOf(target.get("webSocketDebuggerUrl")))
                .findFirst()
                .orElseThrow();
        return client.newWebSocketBuilder()
                .connectTimeout(LIMIT)
                .buildAsync(URI.create(address), new Receiver())
                .join();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            source.request(1);
            return null;
        }
    }

    /**
     * Shows a page in a window of a size.
     *
     * @param width in CSS pixels
     * @param scheme {@code light} or {@code dark}
     */
    void open(Path page, int width, String scheme) throws InterruptedException {
        boolean phone = width < 600;
        call("Emulation.setDeviceMetricsOverride", """
                {"width": %d, "height": 900, "deviceScaleFactor": 1, "mobile": %b}""".formatted(width, phone));
        call("Emulation.setEmulatedMedia", """
                {"features": [{"name": "prefers-color-scheme", "value": "%s"}]}""".formatted(scheme));
        events.clear();
        call("Page.navigate", "{\"url\": " + quote(page.toUri().toString()) + "}");
        await("Page.loadEventFired");
    }

    /** Whether pages may run scripts from now on. */
    void allowScripts(boolean allowed) throws InterruptedException {
        call("Emulation.setScriptExecutionDisabled", "{\"value\": " + !allowed + "}");
    }

    /** The value of an expression in the page, made of maps, lists, texts, numbers and truth values. */
    Object evaluate(String expression) throws InterruptedException {
        Map<?, ?> answer = call("Runtime.evaluate", "{\"returnByValue\": true, \"awaitPromise\": true, \"expression\": "
                + quote(expression) + "}");
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    /** The attributes of an element, one after the other with their values; works without scripts. */
    List<?> attributes(String selector) throws InterruptedException {
        Map<?, ?> document = (Map<?, ?>) call("DOM.getDocument", "{}").get("root");
        Map<?, ?> found = call("DOM.querySelector", "{\"nodeId\": %s, \"selector\": %s}"
                .formatted(document.get("nodeId"), quote(selector)));
        return (List<?>) call("DOM.getAttributes", "{\"nodeId\": " + found.get("nodeId") + "}").get("attributes");
    }

    /** Clicks into the middle of an element, as a mouse does. */
    void click(String selector) throws InterruptedException {
        List<?> middle = (List<?>) evaluate("""
                (() => {
                  const element = document.querySelector(%s);
                  element.scrollIntoView({block: "center"});
                  const box = element.getBoundingClientRect();
                  return [box.x + box.width / 2, box.y + box.height / 2];
                })()""".formatted(quote(selector)));
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call("Input.dispatchMouseEvent", """
                    {"type": "%s", "x": %s, "y": %s, "button": "left", "clickCount": 1}"""
                    .formatted(type, middle.get(0), middle.get(1)));
        }
    }

    /** Types a text into what has the focus. */
    void type(String text) throws InterruptedException {
        call("Input.insertText", "{\"text\": " + quote(text) + "}");
    }

    /** Presses a key. */
    void press(String key, int code, String text) throws InterruptedException {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", """
                    {"type": "%s", "key": %s, "code": "%s", "windowsVirtualKeyCode": %d%s}""".formatted(
                    type, quote(key), key.isBlank() ? "Space" : key, code,
                    type.equals("keyDown") && !text.isEmpty() ? ", \"text\": " + quote(text) : ""));
        }
    }

    /** What the browser has had to say about the page: errors, and what the page has asked others for. */
    List<String> complaints() throws InterruptedException {
        // Events come in order, so those before this answer are here.
        evaluate("0");
        return events.stream()
                .filter(event -> switch (String.valueOf(event.get("method"))) {
                    case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded",
                            "Page.javascriptDialogOpening" -> true;
                    case "Network.requestWillBeSent" ->
                            !"Document".equals(((Map<?, ?>) event.get("params")).get("type"));
                    default -> false;
                })
                .map(String::valueOf)
                .toList();
    }

    private Map<?, ?> call(String method, String parameters) throws InterruptedException {
        int id = ++calls;
        socket.sendText("{\"id\": %d, \"method\": \"%s\", \"params\": %s}".formatted(id, method, parameters), true)
                .join();
        while (true) {
            Map<?, ?> message = receive(method);
            if (Integer.valueOf(id).equals(message.get("id"))) {
                if (message.containsKey("error")) {
                    throw new AssertionError(method + ": " + message.get("error"));
                }
                return (Map<?, ?>) message.get("result");
            }
            events.add(message);
        }
    }

    private void await(String event) throws InterruptedException {
        while (events.stream().noneMatch(message -> event.equals(message.get("method")))) {
            events.add(receive(event));
        }
    }

    private Map<?, ?> receive(String awaited) throws InterruptedException {
        String text = messages.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("Chromium does not answer: " + awaited);
        }
        return (Map<?, ?>) parse(text);
    }

    /** Every JSON text is YAML. */
    static Object parse(String json) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        return new Yaml(new SafeConstructor(options)).load(json);
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList()
                .forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
