package io.github.qtloop.bench.latency;

import io.qt.core.QTimer;
import io.qt.core.Qt;
import io.qt.gui.QColor;
import io.qt.gui.QGuiApplication;
import io.qt.gui.QKeyEvent;
import io.qt.gui.QMouseEvent;
import io.qt.gui.QPaintEvent;
import io.qt.gui.QPainter;
import io.qt.widgets.QWidget;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notes how late it is painted, and how late it gets input; {@code pyqt_window.py} does the same in PyQt6.
 *
 * <p>Frames are due at fixed times of the clock: one that comes late takes nothing from the lateness of the next.
 */
public final class MeasuredWindow extends QWidget {

    private static final long FRAME = TimeUnit.SECONDS.toNanos(1) / 60;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int BAR = 40;

    private final QTimer timer = new QTimer(this);
    private final Queue<Long> unpainted = new ArrayDeque<>();
    private long due;
    private @Nullable Latencies paints;
    private @Nullable InputSource inputs;

    /** Makes a window that is not shown yet. */
    public MeasuredWindow() {
        resize(WIDTH, HEIGHT);
        timer.setTimerType(Qt.TimerType.PreciseTimer);
        timer.setSingleShot(true);
        timer.timeout.connect(this, "tick()");
    }

    /** Where Qt shows it, such as offscreen or xcb; called by Python. */
    public String platform() {
        return QGuiApplication.platformName();
    }

    /** Begins to measure; called by Python. */
    public void begin() {
        paints = new Latencies();
        inputs = new InputSource(this);
        inputs.begin();
        due = System.nanoTime();
        tick();
    }

    /**
     * Ends what {@link #begin} has begun; called by Python.
     *
     * @return the latencies of {@code paint} and {@code input}; what was still to come counts with the time that it has
     *     waited so far
     */
    public Map<String, Map<String, Number>> end() throws InterruptedException {
        timer.stop();
        long now = System.nanoTime();
        addDueFrames(now);
        unpainted.forEach(frame -> paints.addWaiting(now - frame));
        unpainted.clear();
        Map<String, Map<String, Number>> result =
                Map.of("paint", paints.summary(), "input", inputs.end().summary());
        paints = null;
        inputs = null;
        return result;
    }

    private void tick() {
        long now = System.nanoTime();
        addDueFrames(now);
        update();
        timer.start(Math.ceilDiv((int) (due - now), 1_000_000));
    }

    private void addDueFrames(long now) {
        while (due - now <= 0) {
            unpainted.add(due);
            due += FRAME;
        }
    }

    private void noteFrames() {
        long now = System.nanoTime();
        while (!unpainted.isEmpty()) {
            paints.add(now - unpainted.remove());
        }
    }

    @Override
    protected void paintEvent(QPaintEvent event) {
        QPainter painter = new QPainter(this);
        painter.fillRect(rect(), new QColor(Qt.GlobalColor.white));
        int position = (int) (System.nanoTime() / 5_000_000 % WIDTH);
        painter.fillRect(position, 0, BAR, HEIGHT, new QColor(Qt.GlobalColor.darkBlue));
        painter.drawText(20, 40, paints == null ? "" : Integer.toString(paints.count()));
        painter.end();
        if (paints != null) {
            noteFrames();
        }
    }

    @Override
    protected void mousePressEvent(QMouseEvent event) {
        noteInput();
    }

    @Override
    protected void keyPressEvent(QKeyEvent event) {
        noteInput();
    }

    private void noteInput() {
        if (inputs != null) {
            inputs.handled();
        }
    }
}
