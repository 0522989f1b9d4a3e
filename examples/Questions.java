import io.github.qtloop.Coroutine;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.qt.Dialogs;
import io.github.qtloop.qt.Guest;
import io.github.qtloop.qt.QtAsyncio;
import io.github.qtloop.qt.Signals;
import io.qt.gui.QPainter;
import io.qt.gui.QPixmap;
import io.qt.widgets.QApplication;
import io.qt.widgets.QDialog;
import io.qt.widgets.QGridLayout;
import io.qt.widgets.QLabel;
import io.qt.widgets.QLineEdit;
import io.qt.widgets.QMessageBox;
import io.qt.widgets.QPlainTextEdit;
import io.qt.widgets.QPushButton;
import io.qt.widgets.QWidget;
import java.util.List;

/**
 * A conversation in one coroutine, from top to bottom: it waits for buttons, for text and for a modal dialog, each time
 * by {@code await()}, while other coroutines go on. The application calls {@code QApplication.exec()} itself.
 *
 * <p>Run it with {@code ./qtloop java examples/Questions.java}; {@code --screenshot FILE} answers the questions, saves
 * a picture and quits.
 */
public final class Questions extends QWidget {

    private final QLabel question = new QLabel();
    private final QLineEdit answer = new QLineEdit();
    private final QPushButton next = new QPushButton("Next");
    private final QPushButton skip = new QPushButton("Skip");
    private final QPlainTextEdit transcript = new QPlainTextEdit();
    private final QLabel clock = new QLabel();
    private QMessageBox dialog;

    private Questions() {
        setWindowTitle("Questions");
        transcript.setReadOnly(true);
        QGridLayout grid = new QGridLayout(this);
        grid.addWidget(question, 0, 0, 1, 3);
        grid.addWidget(answer, 1, 0);
        grid.addWidget(next, 1, 1);
        grid.addWidget(skip, 1, 2);
        grid.addWidget(transcript, 2, 0, 1, 3);
        grid.addWidget(clock, 3, 0, 1, 3);
        resize(460, 320);
    }

    /** The whole conversation. */
    private Coroutine<Object> talk() {
        return () -> {
            String name = ask("What is your name?");
            String colour = ask("What is your favourite colour?");
            if (confirm("%s likes %s. Is that right?".formatted(name, colour))) {
                say("Nice to meet you, " + name + ".");
            } else {
                say("Then I must have misheard.");
            }
            question.setText("Close the window to leave.");
            return null;
        };
    }

    /** Waits for whichever button is pressed first; the other signal is disconnected again. */
    private String ask(String text) {
        question.setText(text);
        answer.clear();
        answer.setFocus();
        Future<Boolean> given = Signals.next(next.clicked);
        Future<Boolean> skipped = Signals.next(skip.clicked);
        Asyncio.wait(List.of(given, skipped), null, Asyncio.FIRST_COMPLETED).await();
        String result = given.done() ? answer.text() : "somebody";
        given.cancel();
        skipped.cancel();
        say(text + " " + result);
        return result;
    }

    /** Waits for a modal dialog. Nothing else does: see the clock. */
    private boolean confirm(String text) {
        dialog = new QMessageBox(
                QMessageBox.Icon.Question,
                "Questions",
                text,
                new QMessageBox.StandardButtons(QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No),
                this);
        try {
            return Dialogs.open(dialog).await() == QMessageBox.StandardButton.Yes.value();
        } finally {
            dialog.dispose();
        }
    }

    private void say(String text) {
        transcript.appendPlainText(text);
    }

    private Coroutine<Object> ticking() {
        return () -> {
            try {
                for (int tick = 0; true; tick++) {
                    clock.setText("%.1f s since the window was opened".formatted(tick / 10.0));
                    Asyncio.sleep(0.1).await();
                }
            } finally {
                System.out.println("The application has quit, and its tasks have been cancelled.");
            }
        };
    }

    /** Answers as a person would. */
    private Coroutine<Object> taking(String picture) {
        return () -> {
            for (String text : List.of("Ada", "green")) {
                Asyncio.sleep(0.5).await();
                answer.setText(text);
                next.click();
            }
            while (dialog == null || !dialog.isVisible()) {
                Asyncio.sleep(0.1).await();
            }
            QPixmap image = grab();
            QPainter painter = new QPainter(image);
            int x = (width() - dialog.width()) / 2;
            int y = (height() - dialog.height()) / 2;
            painter.drawPixmap(x, y, dialog.grab());
            painter.drawRect(x, y, dialog.width(), dialog.height());
            painter.end();
            image.save(picture);
            dialog.button(QMessageBox.StandardButton.Yes).click();
            Asyncio.sleep(0.1).await();
            close();
            return null;
        };
    }

    /** An application with an event loop of its own, whose guest asyncio is. */
    public static void main(String[] args) {
        QApplication.initialize(args);
        Questions window = new Questions();
        window.show();
        try (Guest guest = QtAsyncio.attach()) {
            Task<Object> talk = guest.loop().createTask(window.talk());
            Task<Object> clock = guest.loop().createTask(window.ticking());
            if (args.length == 2 && args[0].equals("--screenshot")) {
                guest.loop().createTask(window.taking(args[1]));
            }
            QApplication.exec();
        }
        window.dispose();
        QApplication.shutdown();
    }
}
