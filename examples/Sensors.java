import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import io.qt.core.QMetaObject;
import io.qt.gui.QCloseEvent;
import io.qt.widgets.QApplication;
import io.qt.widgets.QGridLayout;
import io.qt.widgets.QLabel;
import io.qt.widgets.QMessageBox;
import io.qt.widgets.QPlainTextEdit;
import io.qt.widgets.QProgressBar;
import io.qt.widgets.QPushButton;
import io.qt.widgets.QVBoxLayout;
import io.qt.widgets.QWidget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A window in Java that drives an asyncio module in Python, on one event loop in one thread.
 *
 * <p>{@code ./qtloop java examples/Sensors.java}; with {@code --screenshot FILE} it takes a picture of itself and ends.
 */
interface SensorModule {
    /** {@code async def run(ui)}. */
    Awaitable<Void> run(Window ui);
}

/** The methods that are public are called by Python. */
public static final class Window extends QWidget {
    private final SensorModule sensors;
    private final QGridLayout grid = new QGridLayout();
    private final Map<String, QProgressBar> bars = new HashMap<>();
    private final QPlainTextEdit log = new QPlainTextEdit();
    private final QPushButton start = new QPushButton("Start");
    private final QPushButton stop = new QPushButton("Stop");
    private final Future<Void> closed = Asyncio.getRunningLoop().createFuture();

    Window(SensorModule sensors) {
        this.sensors = sensors;
        setWindowTitle("Sensors: Qt and Java in front, asyncio in Python behind");
        log.setReadOnly(true);
        start.clicked.connect(new Click(this::start));
        stop.clicked.connect(new Click(this::stop));
        QVBoxLayout layout = new QVBoxLayout(this);
        layout.addLayout(grid);
        layout.addWidget(log);
        layout.addWidget(start);
        layout.addWidget(stop);
        stop.setEnabled(false);
        resize(520, 420);
    }

    private Task<Void> running;

    void start() {
        start.setEnabled(false);
        stop.setEnabled(true);
        running = Asyncio.createTask(watch());
    }

    void stop() {
        // Python's task group is cancelled; it closes its connections before the Java task ends.
        running.cancel();
    }

    private Coroutine<Void> watch() {
        return () -> {
            try {
                return sensors.run(this).await();
            } finally {
                log("stopped");
                start.setEnabled(true);
                stop.setEnabled(false);
            }
        };
    }

    public void show(String name, double value) {
        bars.computeIfAbsent(name, this::addBar).setValue((int) value);
    }

    public void log(String text) {
        log.appendPlainText(text);
    }

    /** Asks the user, and waits for the answer without blocking anybody. */
    public Coroutine<Boolean> keepGoing(String name, double value) {
        return () -> {
            QMessageBox box = new QMessageBox(
                    QMessageBox.Icon.Warning,
                    "Too hot",
                    name + " is at " + value + " °C. Keep it going?",
                    new QMessageBox.StandardButtons(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No),
                    this);
            Future<Boolean> answer = Asyncio.getRunningLoop().createFuture();
            box.finished.connect(new Answer(answer));
            try {
                box.open();
                boolean yes = answer.await();
                log(name + " at " + value + " °C: " + (yes ? "keep going" : "switch off"));
                return yes;
            } finally {
                box.disposeLater();
            }
        };
    }

    private QProgressBar addBar(String name) {
        QProgressBar bar = new QProgressBar();
        bar.setRange(0, 100);
        bar.setFormat("%v °C");
        int row = grid.rowCount();
        grid.addWidget(new QLabel(name), row, 0);
        grid.addWidget(bar, row, 1);
        return bar;
    }

    @Override
    protected void closeEvent(QCloseEvent event) {
        closed.setResult(null);
    }
}

/** Slots are instances of ordinary classes: QtJambi does not keep lambdas reliably. */
record Click(Runnable action) implements QMetaObject.Slot1<Boolean> {
    @Override
    public void invoke(Boolean checked) {
        action.run();
    }
}

record Answer(Future<Boolean> future) implements QMetaObject.Slot1<Integer> {
    @Override
    public void invoke(Integer button) {
        if (!future.done()) {
            future.setResult(button == QMessageBox.StandardButton.Yes.value());
        }
    }
}

/** Shows the window until it is closed; what runs then is cancelled. */
static Coroutine<Void> live(Python python, String picture) {
    return () -> {
        Window window = new Window(python.importModule("sensors").as(SensorModule.class));
        window.show();
        if (picture != null) {
            window.start();
            Asyncio.sleep(4).await();
            window.grab().save(picture);
            window.close();
        }
        return window.closed.await();
    };
}

void main(String[] args) {
    QApplication.initialize(args);
    // The loop ends the program, once everything has been cancelled.
    QApplication.setQuitOnLastWindowClosed(false);
    String picture = args.length == 2 && args[0].equals("--screenshot") ? args[1] : null;
    try (Python python = Python.start()) {
        python.addPath(Path.of("examples"));
        Asyncio.run(live(python, picture));
    }
    QApplication.shutdown();
}
