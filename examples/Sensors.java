import static io.github.qtloop.qt.AsyncSlots.asyncSlot;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.interop.Python;
import io.github.qtloop.qt.Dialogs;
import io.github.qtloop.qt.Overlap;
import io.github.qtloop.qt.QtAsyncio;
import io.qt.core.QPoint;
import io.qt.gui.QPainter;
import io.qt.gui.QPixmap;
import io.qt.widgets.QApplication;
import io.qt.widgets.QGridLayout;
import io.qt.widgets.QLabel;
import io.qt.widgets.QMessageBox;
import io.qt.widgets.QPlainTextEdit;
import io.qt.widgets.QProgressBar;
import io.qt.widgets.QPushButton;
import io.qt.widgets.QWidget;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A window in Java that drives an asyncio module in Python, {@code sensors.py}: in one process, one thread, one event
 * loop. Java awaits Python's coroutine, Python awaits one of Java that asks the user, and a button cancels both.
 *
 * <p>Run it with {@code ./qtloop java examples/Sensors.java}; {@code --screenshot FILE} answers the first question,
 * saves a picture and quits.
 */
public final class Sensors extends QWidget {

    /** What Java sees of {@code sensors.py}. */
    private interface Module {
        /** {@code async def run(ui)}. */
        Awaitable<Object> run(Sensors ui);
    }

    private final Module module;
    private final QGridLayout grid = new QGridLayout(this);
    private final Map<String, QProgressBar> bars = new HashMap<>();
    private final QPlainTextEdit transcript = new QPlainTextEdit();
    private final QPushButton start = new QPushButton("Start");
    private final QPushButton stop = new QPushButton("Stop");
    private Task<?> watching;

    private Sensors(Module module) {
        this.module = module;
        setWindowTitle("Sensors");
        transcript.setReadOnly(true);
        stop.setEnabled(false);
        start.clicked.connect(asyncSlot(Overlap.SKIP, this::watch));
        // Python's task group is cancelled, too: it closes its connections before the task here ends.
        stop.clicked.connect(asyncSlot(() -> watching.cancel()));
        grid.addWidget(start, 0, 0);
        grid.addWidget(stop, 0, 1);
        grid.addWidget(transcript, 1, 0, 1, 2);
        grid.setColumnStretch(1, 1);
        resize(520, 400);
    }

    private void watch() {
        watching = Asyncio.currentTask();
        start.setEnabled(false);
        stop.setEnabled(true);
        try {
            module.run(this).await();
        } finally {
            start.setEnabled(true);
            stop.setEnabled(false);
        }
    }

    /** Called by Python. */
    public void show(String name, double value) {
        bars.computeIfAbsent(name, this::addBar).setValue((int) value);
    }

    /** Called by Python. */
    public void log(String text) {
        transcript.appendPlainText(text);
    }

    /** Awaited by Python; the readings go on meanwhile. */
    public Coroutine<Boolean> keepGoing(String name, double value) {
        return () -> {
            QMessageBox dialog = new QMessageBox(this);
            dialog.setText("%s is at %.1f °C. Keep it going?".formatted(name, value));
            dialog.setStandardButtons(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No);
            try {
                boolean yes = Dialogs.open(dialog).await() == QMessageBox.StandardButton.Yes.value();
                log("%s at %.1f °C: %s".formatted(name, value, yes ? "keep it going" : "switch it off"));
                return yes;
            } finally {
                dialog.disposeLater();
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

    /** Answers the first question; the second one is in the picture. */
    private Coroutine<Object> taking(String picture) {
        return () -> {
            start.click();
            question().done(QMessageBox.StandardButton.No.value());
            Asyncio.sleep(0.5).await();
            QMessageBox dialog = question();
            QPixmap image = grab();
            QPainter painter = new QPainter(image);
            QPoint corner = mapFromGlobal(dialog.pos());
            painter.drawPixmap(corner, dialog.grab());
            painter.drawRect(corner.x(), corner.y(), dialog.width(), dialog.height());
            painter.end();
            image.save(picture);
            QApplication.quit();
            return null;
        };
    }

    private static QMessageBox question() {
        while (true) {
            if (QApplication.activeModalWidget() instanceof QMessageBox dialog) {
                Asyncio.sleep(0.3).await();
                return dialog;
            }
            Asyncio.sleep(0.1).await();
        }
    }

    private static Path here() throws URISyntaxException {
        return Path.of(Sensors.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
    }

    public static void main(String[] args) throws URISyntaxException {
        QApplication.initialize(args);
        try (Python python = Python.start()) {
            python.addPath(here());
            Sensors window = new Sensors(python.importModule("sensors").as(Module.class));
            window.show();
            QtAsyncio.run(args.length == 2 ? window.taking(args[1]) : null);
            window.dispose();
        }
        QApplication.shutdown();
    }
}
