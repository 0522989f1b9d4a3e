package io.github.qtloop.bench.latency;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import io.qt.widgets.QApplication;

/** Runs {@code latency.py qtloop} with a window in Java, in which any version of Python can be measured. */
public final class WindowProgram {

    private WindowProgram() {}

    /**
     * Runs the Python program to its end, and ends the process with its status.
     *
     * @param args the path of {@code latency.py}
     */
    public static void main(String[] args) {
        if (!hasQtJambi()) {
            System.out.println("{\"missing\": \"QtJambi is missing, which windows of Java need: name it by --qtjambi\"}");
            return;
        }
        QApplication.initialize(args);
        QApplication.setQuitOnLastWindowClosed(false);
        MeasuredWindow window = new MeasuredWindow();
        window.show();
        Python python = Python.start(args[0], "qtloop");
        python.expose("window", window);
        int status = python.run(new Program(Program.Kind.SCRIPT, args[0]));
        window.dispose();
        QApplication.shutdown();
        System.exit(status);
    }

    private static boolean hasQtJambi() {
        try {
            Class.forName("io.qt.widgets.QApplication", false, WindowProgram.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
