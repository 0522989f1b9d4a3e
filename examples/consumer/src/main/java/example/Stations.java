package example;

import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.Setup;
import io.qt.widgets.QApplication;
import io.qt.widgets.QFormLayout;
import io.qt.widgets.QProgressBar;
import io.qt.widgets.QWidget;
import java.util.List;

/** A window in Java that asks weather stations in Python, all at once. */
public final class Stations {

    /** The module {@code stations} of Python. */
    interface Weather {
        Awaitable<Double> temperature(String station); // async def temperature(station): …
    }

    private final QWidget window = new QWidget();
    private final QFormLayout form = new QFormLayout(window);
    private final Weather weather;

    private Stations(Weather weather) {
        this.weather = weather;
        window.setWindowTitle("Stations");
        window.resize(320, 140);
    }

    /** Asks one station, and shows what it says. */
    private Coroutine<Void> ask(String station) {
        return () -> {
            QProgressBar bar = new QProgressBar();
            bar.setRange(0, 30);
            bar.setFormat("asking …");
            form.addRow(station, bar);
            double degrees = weather.temperature(station).await();
            bar.setValue((int) degrees);
            bar.setFormat(degrees + " °C");
            return null;
        };
    }

    /** Asks all of them; then takes a picture of the window and closes it, if there is a file for the picture. */
    private Coroutine<Void> main(List<String> arguments) {
        return () -> {
            window.show();
            Asyncio.gather(List.of(ask("Tromsø"), ask("Ulm"), ask("Villefranche"))).await();
            if (!arguments.isEmpty()) {
                window.grab().save(arguments.getFirst());
                window.close();
            }
            return null;
        };
    }

    /** The program; an argument is the file for a picture. */
    public static void main(String[] args) {
        Setup.require();
        try (Python python = Python.start()) {
            python.addResources(Stations.class, "python");
            QApplication.initialize(args);
            Stations stations = new Stations(python.importModule("stations").as(Weather.class));
            QtAsyncio.run(stations.main(List.of(args)));
            QApplication.shutdown();
        }
    }
}
