package io.github.qtloop.tests;

import static io.github.qtloop.tests.Binding.PYQT6;
import static io.github.qtloop.tests.Binding.PYSIDE6;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A process has the Qt of the binding that its program imports, or would import, and no other beside it. */
@Tag(Lane.CI_TAG)
class OneQtTest {

    /** Tells where each library of Qt is from, and the version of the binding's Qt beside that of its wheel. */
    private static final String TELL = """
            def tell():
                import PyQt6, re
                from PyQt6 import QtCore
                with open('/proc/self/maps') as maps:
                    files = {line.split(None, 5)[5].strip() for line in maps if 'libQt6' in line}
                own = sorted(file.split('/')[-1].split('.')[0] for file in files if '/PyQt6/' in file)
                others = sorted(file for file in files if '/PyQt6/' not in file)
                print(own, others, QtCore.qVersion() == QtCore.__version__)
            """;

    @TempDir
    private Path directory;

    @Test
    void theWheelsQtAndNoOther() throws Exception {
        assertPrints(PYSIDE6, "['libQt6Core'] [] True\n['libQt6Core', 'libQt6DBus', 'libQt6Gui', 'libQt6Widgets'] [] True\n", TELL + """
                import asyncio
                from PyQt6.QtCore import QCoreApplication
                application = QCoreApplication([])
                asyncio.run(asyncio.sleep(0.01))
                tell()
                application.shutdown()
                from PyQt6.QtWidgets import QApplication
                application = QApplication([])
                asyncio.run(asyncio.sleep(0.01))
                with open('/proc/self/maps') as maps:
                    assert 'x86_64-linux-gnu/libQt6' not in maps.read()
                tell()
                """);
    }

    /** What is made before the program begins comes from the package that the program may import. */
    @ParameterizedTest
    @CsvSource({"core, QCoreApplication", "gui, QGuiApplication", "widgets, QApplication"})
    void theApplicationOfTheCommandLineIsTheWheels(String kind, String type) throws Exception {
        Outcome outcome = PYSIDE6.run(directory, "--application", kind, "-c", PYSIDE6.translate(TELL + """
                import asyncio
                from PyQt6.QtCore import QCoreApplication, QTimer
                from PyQt6.QtWidgets import QApplication, QDialog
                print(QCoreApplication.instance().metaObject().className())
                async def main():
                    if isinstance(QApplication.instance(), QApplication):
                        dialog = QDialog()
                        QTimer.singleShot(20, dialog.accept)
                        print(dialog.exec())
                    await asyncio.sleep(0.01)
                asyncio.run(main())
                with open('/proc/self/maps') as maps:
                    assert 'x86_64-linux-gnu/libQt6' not in maps.read()
                """));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output().lines().findFirst()).hasValue(type);
        assertThat(outcome.status()).isZero();
    }

    /** As PySide's own does; the process has the application that can show what the program has imported. */
    @ParameterizedTest
    @EnumSource
    void qtAsyncioMakesTheApplication(Binding binding) throws Exception {
        for (String[] each : new String[][] {
            {"QtCore", "QCoreApplication"}, {"QtGui", "QGuiApplication"}, {"QtWidgets", "QApplication"}
        }) {
            assertPrints(binding, each[1] + " True\n", """
                    import asyncio, QtAsyncio
                    from PyQt6 import QtCore, %s
                    async def main():
                        fired = asyncio.get_running_loop().create_future()
                        QtCore.QTimer.singleShot(10, lambda: fired.set_result(True))
                        print(type(QtCore.QCoreApplication.instance()).__name__, await fired)
                    QtAsyncio.run(main(), keep_running=False)
                    """.formatted(each[0]));
        }
    }

    /** Where the system's is there before the wheel's, PySide6 itself cannot be imported. */
    @Test
    void aSecondOneIsRefused() throws Exception {
        assertPrints(PYSIDE6, """
                ran
                this process has loaded more than one Qt: WHEEL and SYSTEM; its parts must use the same one, so take one of them away
                """, """
                import asyncio, ctypes, glob, importlib.util, os
                system = glob.glob('/usr/lib/*/libQt6Core.so.6')[0]
                wheel = os.path.dirname(importlib.util.find_spec('PyQt6').origin) + '/Qt/lib/libQt6Core.so.6'
                def run():
                    try:
                        loop = asyncio.new_event_loop()
                        loop.run_until_complete(asyncio.sleep(0.01))
                        loop.close()
                        print('ran')
                    except RuntimeError as error:
                        print(str(error).replace(wheel, 'WHEEL').replace(system, 'SYSTEM'))
                from PyQt6.QtCore import QCoreApplication
                application = QCoreApplication([])
                run()
                ctypes.CDLL(system)
                run()
                """);
    }

    /** A library that is no Qt, under the name of Qt's. */
    @Test
    void whatLacksSymbolsIsRefused() throws Exception {
        Path library = directory.resolve("libQt6Core.so.6");
        try (Stream<Path> files = Files.list(Path.of("/lib/x86_64-linux-gnu"))) {
            Files.copy(files.filter(file -> file.getFileName().toString().startsWith("libz.so.1")).findAny().orElseThrow(), library);
        }
        Outcome outcome = new Launcher(directory, Map.of("LD_LIBRARY_PATH", directory.toString()))
                .run(PythonVersion.newest(), "--application", "core", "-c", "pass");
        assertThat(outcome.errors())
                .startsWith("qtloop run: " + library + " is no QtCore that QtLoop can use: it lacks qVersion, ")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void twoAreRefusedByOneException() throws Exception {
        Outcome outcome = PYSIDE6.run(directory, "-W", "ignore", "-c", """
                import asyncio, ctypes, importlib.util, os
                ctypes.CDLL('libQt6Core.so.6')
                ctypes.CDLL(os.path.dirname(importlib.util.find_spec('PySide6').origin) + '/Qt/lib/libQt6Core.so.6')
                asyncio.run(asyncio.sleep(0))
                """);
        assertThat(outcome.status()).isOne();
        assertThat(outcome.errors().lines().filter(line -> !line.startsWith(" ")))
                .hasSize(2)
                .last()
                .asString()
                .matches("RuntimeError: this process has loaded more than one Qt: /\\S+/libQt6Core\\.so\\.6 and"
                        + " /\\S+/PySide6/Qt/lib/libQt6Core\\.so\\.6; its parts must use the same one,.*");
    }

    private void assertPrints(Binding binding, String expected, String code) throws Exception {
        Outcome outcome = binding.run(directory, "-c", binding.translate(code));
        assertThat(outcome.output()).as(outcome.errors()).isEqualTo(expected);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isZero();
    }
}
