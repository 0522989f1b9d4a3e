import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import io.qt.core.QMetaObject;
import io.qt.core.QRect;
import io.qt.gui.QCloseEvent;
import io.qt.widgets.QApplication;
import io.qt.widgets.QGridLayout;
import io.qt.widgets.QHBoxLayout;
import io.qt.widgets.QLabel;
import io.qt.widgets.QMessageBox;
import io.qt.widgets.QPlainTextEdit;
import io.qt.widgets.QProgressBar;
import io.qt.widgets.QPushButton;
import io.qt.widgets.QVBoxLayout;
import io.qt.widgets.QWidget;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

// A window in Java that drives an asyncio module in Python: one process, one thread, one event loop.
//
//     ./qtloop java examples/Sensors.java
//
// With --screenshot FILE it takes a picture of the screen and ends.

/** What Java sees of {@code sensors.py}. */
interface SensorModule {
    /** {@code async def run(ui)}. */
    Awaitable<Void> run(Window ui);
}

/** What Python sees of it are the public methods. */
public static final class Window extends QWidget {

    private final SensorModule sensors;
    private final QGridLayout grid = new QGridLayout();
    private final Map<String, QProgressBar> bars = new HashMap<>();
    private final QPlainTextEdit log = new QPlainTextEdit();
    private final QPushButton start = new QPushButton("Start");
    private final QPushButton stop = new QPushButton("Stop");
    private final Future<Void> closed = Asyncio.getRunningLoop().createFuture();
    private Task<Void> watching;

    Window(SensorModule sensors) {
        this.sensors = sensors;
        setWindowTitle("Sensors");
        log.setReadOnly(true);
        stop.setEnabled(false);
        start.clicked.connect(new Click(this::start));
        stop.clicked.connect(new Click(this::stop));
        QHBoxLayout buttons = new QHBoxLayout();
        buttons.addWidget(start);
        buttons.addWidget(stop);
        QVBoxLayout layout = new QVBoxLayout(this);
        layout.addLayout(grid);
        layout.addWidget(log);
        layout.addLayout(buttons);
        resize(520, 400);
    }

    void start() {
        watching = Asyncio.createTask(watch());
    }

    /** Cancels Python's task group, too: it closes its connections before the task here ends. */
    void stop() {
        watching.cancel();
    }

    private Coroutine<Void> watch() {
        return () -> {
            start.setEnabled(false);
            stop.setEnabled(true);
            try {
                return sensors.run(this).await();
            } finally {
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

    /** Asks the user; Python awaits the answer, and everything else goes on. */
    public Coroutine<Boolean> keepGoing(String name, double value) {
        return () -> {
            QMessageBox box = new QMessageBox(this);
            box.setText("%s is at %.1f °C. Keep it going?".formatted(name, value));
            box.setStandardButtons(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No);
            Future<Integer> answer = Asyncio.getRunningLoop().createFuture();
            box.finished.connect(new Answer(answer));
            box.open();
            try {
                boolean yes = answer.await() == QMessageBox.StandardButton.Yes.value();
                log("%s at %.1f °C: %s".formatted(name, value, yes ? "keep it going" : "switch it off"));
                return yes;
            } finally {
                box.close();
                box.disposeLater();
            }
        };
    }

    private QProgressBar addBar(String name) {
        QProgressBar bar = new QProgressBar();
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

// Slots are objects of ordinary classes: QtJambi loses the methods that lambdas stand for now and then.

record Click(Runnable action) implements QMetaObject.Slot1<Boolean> {
    @Override
    public void invoke(Boolean checked) {
        action.run();
    }
}

record Answer(Future<Integer> future) implements QMetaObject.Slot1<Integer> {
    @Override
    public void invoke(Integer button) {
        if (!future.done()) {
            future.setResult(button);
        }
    }
}

/** Shows the window until it is closed. */
static Coroutine<Void> live(Python python, String picture) {
    return () -> {
        Window window = new Window(python.importModule("sensors").as(SensorModule.class));
        window.show();
        if (picture != null) {
            Asyncio.createTask(takePicture(window, picture));
        }
        return window.closed.await();
    };
}

static Coroutine<Void> takePicture(Window window, String file) {
    return () -> {
        window.start();
        // The second question is in the picture.
        question().done(QMessageBox.StandardButton.No.value());
        Asyncio.sleep(0.5).await();
        question();
        QRect place = window.geometry();
        window.screen().grabWindow(0, place.x(), place.y(), place.width(), place.height()).save(file);
        window.close();
        return null;
    };
}

static QMessageBox question() {
    while (true) {
        if (QApplication.activeModalWidget() instanceof QMessageBox box) {
            Asyncio.sleep(0.3).await();
            return box;
        }
        Asyncio.sleep(0.1).await();
    }
}

/** The directory of this file. */
static Path here() throws URISyntaxException {
    return Path.of(Window.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
}

void main(String[] args) throws URISyntaxException {
    QApplication.initialize(args);
    // The program ends with its main coroutine, when what is still running has been cancelled.
    QApplication.setQuitOnLastWindowClosed(false);
    try (Python python = Python.start()) {
        python.addPath(here());
        Asyncio.run(live(python, args.length > 1 ? args[1] : null));
    }
    QApplication.shutdown();
}
