package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A GUI that Python has made with a binding of Qt, and whose event loop is asyncio's. */
@Tag(Lane.CI_TAG)
class BindingTest {

    private static final String PREAMBLE = """
            import asyncio
            from PyQt6.QtCore import QTimer
            from PyQt6.QtWidgets import QApplication, QDialog, QWidget
            application = QApplication(['gui'])
            async def main():
                window = QWidget()
                window.show()
                QTimer.singleShot(20, window.close)
                try:
                    await asyncio.sleep(1)
                    print('slept')
                finally:
                    await asyncio.sleep(0.01)
                    print('cleaned up')
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void theLastWindowClosesInTheMiddleOfATask(Binding binding) throws Exception {
        assertPrints(binding, "cleaned up\nEvent loop stopped before Future completed.\na run after that\n", """
                try:
                    asyncio.run(main())
                except RuntimeError as error:
                    print(error)
                print(asyncio.run(asyncio.sleep(0.01, 'a run after that')))
                """);
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationThatDoesNotQuitOnItsLastWindowGoesOn(Binding binding) throws Exception {
        assertPrints(binding, "slept\ncleaned up\n", """
                application.setQuitOnLastWindowClosed(False)
                asyncio.run(main())
                """);
    }

    /** A dialog before the first window: for the application it is the last one that closes. */
    @ParameterizedTest
    @EnumSource
    void aModalDialogIsNoLastWindow(Binding binding) throws Exception {
        assertPrints(binding, "accepted 1\ngoes on\n", """
                async def log_in():
                    dialog = QDialog()
                    asyncio.get_running_loop().call_later(0.02, dialog.accept)
                    print('accepted', dialog.exec())
                    await asyncio.sleep(0.1)
                    print('goes on')
                asyncio.run(log_in())
                """);
    }

    private void assertPrints(Binding binding, String expected, String code) throws Exception {
        Outcome outcome = binding.run(directory, "-c", binding.translate(PREAMBLE + code));
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo(expected);
        assertThat(outcome.status()).isZero();
    }
}
