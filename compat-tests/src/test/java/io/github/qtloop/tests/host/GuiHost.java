package io.github.qtloop.tests.host;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import io.github.qtloop.reactor.QtRuntime;
import io.qt.core.QMetaObject;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QWidget;

/**
 * A Java application with a window that runs Python in its GUI thread.
 *
 * <p>Arguments: the Python code; {@code executing} to run it from a slot of the executing application, or {@code idle};
 * after how many milliseconds the window closes, or -1.
 */
public final class GuiHost {

    private GuiHost() {}

    /**
     * Runs the Python code, and says what happens.
     *
     * @param args as the class says
     */
    public static void main(String[] args) {
        QtRuntime.declareMainThread();
        QApplication.initialize(new String[] {"gui"});
        // No lambda: QtJambi looks those up in a list that the garbage collector may take.
        QApplication.instance().aboutToQuit.connect(new QMetaObject.Slot0() {
            @Override
            public void invoke() {
                System.out.println("about to quit");
            }
        });
        QWidget window = new QWidget();
        window.show();
        int delay = Integer.parseInt(args[2]);
        if (delay >= 0) {
            QTimer.singleShot(delay, window::close);
        }
        if (args[1].equals("executing")) {
            QTimer.singleShot(0, () -> runPython(args[0]));
            System.out.println("executed: " + QApplication.exec());
        } else {
            runPython(args[0]);
        }
        window.dispose();
        QApplication.shutdown();
        System.out.println("end");
    }

    private static void runPython(String code) {
        Python python = Python.start("-u", "-c", code);
        System.out.println("status: " + python.run(new Program(Program.Kind.COMMAND, code)));
    }
}
