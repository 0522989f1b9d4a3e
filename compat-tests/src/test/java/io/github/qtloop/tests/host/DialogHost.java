package io.github.qtloop.tests.host;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.Program;
import io.github.qtloop.python.process.NativeProcess;
import io.github.qtloop.reactor.QtRuntime;
import io.qt.core.QTimer;
import io.qt.widgets.QApplication;
import io.qt.widgets.QDialog;
import java.util.ArrayList;
import java.util.List;

/** A Qt application in Java that hosts a Python program and lets it open modal dialogs. */
public final class DialogHost {

    private static final long STACK_BYTES = 64L << 20;
    private static final int SHORTLY_MILLIS = 200;

    private final List<QDialog> open = new ArrayList<>();

    private DialogHost() {}

    /**
     * Runs a Python script to its end.
     *
     * @param args the script
     */
    public static void main(String[] args) {
        new Thread(null, () -> new DialogHost().run(args[0]), "python", STACK_BYTES).start();
    }

    private void run(String script) {
        QtRuntime.declareMainThread();
        QApplication.initialize(new String[] {"dialogs"});
        Python python = Python.start(script);
        python.expose("open_dialog", this::openDialog);
        python.expose("close_dialog", () -> open.getLast().accept());
        python.expose("close_outermost", () -> open.getFirst().accept());
        python.expose("close_shortly", () -> QTimer.singleShot(SHORTLY_MILLIS, () -> open.getLast().accept()));
        NativeProcess.exit(python.run(new Program(Program.Kind.SCRIPT, script)));
    }

    private void openDialog() {
        QDialog dialog = new QDialog();
        open.add(dialog);
        dialog.exec();
        open.remove(dialog);
        dialog.dispose();
    }
}
