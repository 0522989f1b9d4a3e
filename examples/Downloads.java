import static io.github.qtloop.qt.AsyncSlots.asyncSlot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.CancelledError;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.qt.AsyncSlots;
import io.github.qtloop.qt.Overlap;
import io.github.qtloop.qt.QtAsyncio;
import io.qt.widgets.QApplication;
import io.qt.widgets.QGridLayout;
import io.qt.widgets.QLabel;
import io.qt.widgets.QProgressBar;
import io.qt.widgets.QPushButton;
import io.qt.widgets.QWidget;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Downloads four files at once from a server of its own, while the window stays alive.
 *
 * <p>Run it with {@code ./qtloop java examples/Downloads.java}; {@code --screenshot FILE} presses the buttons, saves a
 * picture and quits.
 */
public final class Downloads extends QWidget {

    private static final int CHUNK = 16 * 1024;
    private static final List<Integer> KILOBYTES = List.of(900, 1400, 700, 1100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final QLabel clock = new QLabel();
    private final QPushButton start = new QPushButton("Download");
    private final QPushButton stop = new QPushButton("Cancel all");
    private final List<Row> rows;
    private final Map<Row, Task<Object>> running = new HashMap<>();

    /** One file: its bar, what is said about it, and a button that cancels it. */
    private record Row(String name, QProgressBar bar, QLabel state, QPushButton cancel) {}

    private Downloads(URI server) {
        setWindowTitle("Downloads");
        QGridLayout grid = new QGridLayout(this);
        grid.addWidget(start, 0, 0);
        grid.addWidget(clock, 0, 1);
        grid.addWidget(stop, 0, 3);
        rows = KILOBYTES.stream()
                .map(size -> new Row(
                        size + ".bin", new QProgressBar(), new QLabel("waiting"), new QPushButton("Cancel")))
                .toList();
        for (Row row : rows) {
            int line = grid.rowCount();
            grid.addWidget(new QLabel(row.name), line, 0);
            grid.addWidget(row.bar, line, 1);
            grid.addWidget(row.state, line, 2);
            grid.addWidget(row.cancel, line, 3);
            row.cancel.clicked.connect(asyncSlot(() -> cancel(row)));
        }
        grid.setColumnStretch(1, 1);
        grid.setColumnMinimumWidth(2, 90);
        resize(520, sizeHint().height());

        // A second press does nothing while the downloads go on.
        AsyncSlots.Slot0 downloads = asyncSlot(Overlap.SKIP, () -> downloadAll(server));
        start.clicked.connect(downloads);
        stop.clicked.connect(asyncSlot(() -> downloads.cancel()));
    }

    /** All files at once; the group waits for each, and cancels them when it is cancelled itself. */
    private Coroutine<Object> downloadAll(URI server) {
        return () -> {
            Asyncio.taskGroup().with(group -> {
                for (Row row : rows) {
                    running.put(row, group.createTask(download(row, server.resolve(row.name))));
                }
            });
            return null;
        };
    }

    private void cancel(Row row) {
        Task<Object> task = running.get(row);
        if (task != null) {
            task.cancel();
        }
    }

    /** One file. The network blocks a thread of the pool; the widgets are this thread's. */
    private Coroutine<Object> download(Row row, URI uri) {
        return () -> {
            row.state.setText("connecting");
            row.bar.setValue(0);
            try {
                receive(row, Asyncio.wrapFuture(client.sendAsync(
                                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream()))
                        .await(IOException.class));
                row.state.setText("done");
            } catch (IOException broken) {
                row.state.setText("failed");
            } catch (CancelledError cancelled) {
                row.state.setText("cancelled");
                throw cancelled;
            }
            return null;
        };
    }

    private static void receive(Row row, HttpResponse<InputStream> response) throws IOException {
        row.bar.setMaximum((int) response.headers().firstValueAsLong("Content-Length").orElse(0));
        int received = 0;
        try (InputStream body = response.body()) {
            while (true) {
                byte[] chunk = Asyncio.toThread(() -> body.readNBytes(CHUNK)).await(IOException.class);
                if (chunk.length == 0) {
                    return;
                }
                received += chunk.length;
                row.bar.setValue(received);
                row.state.setText(received / 1024 + " KiB");
            }
        }
    }

    /** Shows that nobody waits for anybody. */
    private Coroutine<Object> ticking() {
        return () -> {
            for (int tick = 0; true; tick++) {
                clock.setText("alive for %.1f s".formatted(tick / 10.0));
                Asyncio.sleep(0.1).await();
            }
        };
    }

    /** Uses the window as a person would. */
    private Coroutine<Object> taking(String picture) {
        return () -> {
            start.click();
            until(rows.get(1).bar, 20);
            rows.get(1).cancel.click();
            until(rows.getFirst().bar, 75);
            grab().save(picture);
            close();
            return null;
        };
    }

    private static void until(QProgressBar bar, int percent) {
        while (100 * bar.value() < percent * bar.maximum()) {
            Asyncio.sleep(0.01).await();
        }
    }

    /** Starts the server and the window. */
    public static void main(String[] args) throws IOException {
        HttpServer server = slowServer();
        QApplication.initialize(args);
        Downloads window = new Downloads(URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
        window.show();
        QtAsyncio.run(() -> {
            Task<Object> clock = Asyncio.createTask(window.ticking());
            if (args.length == 2 && args[0].equals("--screenshot")) {
                window.taking(args[1]).await();
            }
            return clock.await();
        });
        server.stop(0);
        window.dispose();
        QApplication.shutdown();
    }

    /** Serves {@code /N.bin}: N KiB, each file at its own pace. */
    private static HttpServer slowServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Downloads::serve);
        server.start();
        return server;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        int size = 1024 * Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
        exchange.sendResponseHeaders(200, size);
        try (var body = exchange.getResponseBody()) {
            for (int sent = 0; sent < size; sent += CHUNK) {
                body.write(new byte[Math.min(CHUNK, size - sent)]);
                body.flush();
                Thread.sleep(20 + size / 100_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
