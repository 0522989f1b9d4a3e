import io.github.qtloop.Awaitable;
import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.AbstractEventLoop;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.qt.widgets.QApplication;
import io.qt.widgets.QDialog;

interface Module {
    Awaitable<Integer> count(Service service);

    Awaitable<String> openDialog(Service service);
}

/** Modal dialogs, which other tasks close. */
public static class Service {
    private QDialog open;

    public int exec() {
        QDialog dialog = new QDialog();
        open = dialog;
        int result = dialog.exec();
        dialog.dispose();
        return result;
    }

    public void close(int result) {
        open.done(result);
    }
}

static Coroutine<Void> body(Module module) {
    return () -> {
        Service service = new Service();
        // A dialog in a Java task, closed by a Python task.
        Asyncio.createTask(() -> module.count(service).await());
        IO.println("the dialog in Java has ended: " + service.exec());

        // A dialog in a Python task, closed by a Java task.
        Asyncio.createTask((Coroutine<Void>) () -> {
            for (int i = 0; i < 3; i++) {
                IO.println("java task " + i);
                Asyncio.sleep(0.002).await();
            }
            service.close(8);
            return null;
        });
        IO.println(module.openDialog(service).await());
        return null;
    };
}

void main(String[] args) {
    QApplication.initialize(new String[] {"dialog"});
    try (Python python = Python.start("-u")) {
        python.addPath(java.nio.file.Path.of(args[0]));
        Module module = python.importModule("dialog").as(Module.class);
        AbstractEventLoop loop = Asyncio.newEventLoop();
        loop.runUntilComplete(body(module));
        loop.close();
    }
    QApplication.shutdown();
}
